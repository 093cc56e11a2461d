import { Problem } from '../../problem.ts';
import type { Phase } from '../phases.ts';
import { wordFinder } from '../wordFinder.ts';

/** The writer is told which word it is: whoever means no harm can write it otherwise. */
export const refusedWords: Phase = (comment, words) => {
  const find = wordFinder(comment.body);
  const found = words.find(({ level, word }) => level === 'refuse' && find(word).length > 0);
  if (found) throw new Problem(422, 'refused-word', `评论里有不能发表的词“${found.word}”，请改一改。`);
  return comment;
};

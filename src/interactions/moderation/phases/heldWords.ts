import type { Phase } from '../phases.ts';
import { wordFinder } from '../wordFinder.ts';

/** In the text or in the name: both will be public. */
export const heldWords: Phase = (comment, words) => {
  const finders = [comment.author, comment.body].map(wordFinder);
  const isIn = (word: string) => finders.some((find) => find(word).length > 0);
  const found = words.filter(({ level, word }) => level === 'hold' && isIn(word));
  return { ...comment, flags: [...comment.flags, ...found.map(({ word }) => word)] };
};

import { findWord } from '../findWord.ts';
import type { Phase } from '../phases.ts';

/** In the text or in the name: both will be public. */
export const heldWords: Phase = (comment, words) => {
  const isIn = (word: string) => [comment.author, comment.body].some((text) => findWord(text, word).length > 0);
  const found = words.filter(({ level, word }) => level === 'hold' && isIn(word));
  return { ...comment, flags: [...comment.flags, ...found.map(({ word }) => word)] };
};

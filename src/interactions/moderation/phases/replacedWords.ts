import { findWord } from '../findWord.ts';
import type { Phase } from '../phases.ts';

export const replacedWords: Phase = (comment, words) => {
  const body = words.filter(({ level }) => level === 'replace').reduce((text, { word, replacement }) => replaced(text, word, replacement), comment.body);
  return { ...comment, body };
};

/** From the last place to the first, so that the earlier ones stay where they were found. */
function replaced(text: string, word: string, replacement: string): string {
  return findWord(text, word).reverse().reduce((rest, { start, end }) => rest.slice(0, start) + replacement + rest.slice(end), text);
}

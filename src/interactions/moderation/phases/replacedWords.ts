import type { Phase } from '../phases.ts';
import { type Place, wordFinder } from '../wordFinder.ts';

interface Replacement extends Place {
  by: string;
}

export const replacedWords: Phase = (comment, words) => {
  const find = wordFinder(comment.body);
  const places = words.filter(({ level }) => level === 'replace').flatMap(({ word, replacement }) => find(word).map((place) => ({ ...place, by: replacement })));
  return { ...comment, body: replaced(comment.body, places) };
};

/** Of words that overlap the first one is replaced, and of those that begin together the longest. */
function replaced(text: string, places: Replacement[]): string {
  let done = '';
  let from = 0;
  for (const { start, end, by } of places.sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (start < from) continue;
    done += text.slice(from, start) + by;
    from = end;
  }
  return done + text.slice(from);
}

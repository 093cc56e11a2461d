import type { QueryPart, QueryWord } from './parseQuery.ts';
import type { WordHit } from './searchShard.ts';

/** How well an article answers a query, best last. */
export const MATCH = { partial: 0, scattered: 1, body: 2, summary: 3, title: 4, wholeTitle: 5 } as const;
export type Match = (typeof MATCH)[keyof typeof MATCH];

export interface Candidate {
  id: string;
  match: Match;
  /** What each word of the query weighs in it, without the word's rarity. */
  weights: Map<string, number>;
  /** Of its date, as `monthOf` counts. */
  month: number;
}

/** Judges every article that contains a word of the query; words that were not asked for are taken as found. */
export function matchShard(parts: QueryPart[], hits: Map<string, WordHit[]>): Candidate[] {
  const articles = new Map<string, Map<string, WordHit>>();
  for (const [word, pages] of hits) {
    for (const hit of pages) {
      const found = articles.get(hit.id);
      if (found) found.set(word, hit);
      else articles.set(hit.id, new Map([[word, hit]]));
    }
  }
  const asked = parts.map(({ words }) => words.filter(({ word }) => hits.has(word)));
  return [...articles].map(([id, found]) => {
    const match = Math.min(...asked.map((words) => matchPart(words, found))) as Match;
    return { id, match, weights: new Map([...found].map(([word, { weight }]) => [word, weight])), month: [...found.values()][0].month };
  });
}

function matchPart(words: QueryWord[], found: Map<string, WordHit>): Match {
  const hits = words.map(({ word }) => found.get(word));
  if (!hits.every((hit) => hit !== undefined)) return MATCH.partial;
  if (!hits.every(({ exact }) => exact)) return MATCH.scattered;
  const placed = words.map(({ offset }, i) => ({ offset, hit: hits[i] })).filter(({ offset }) => offset !== null);
  const inField = (field: string) => placed.length > 0 && placed.every(({ hit }) => hit.fields.includes(field));
  if (inField('t')) return MATCH.title;
  if (inField('s') || inField('n')) return MATCH.summary;
  // Single characters and pinyin are known of titles and names only.
  if (hits.every(({ fields }) => /[cp]/.test(fields))) return MATCH.title;
  if (words.length === 1 && words[0].word.startsWith('x')) return MATCH.scattered;
  return isPhrase(placed.map(({ offset }) => offset!), placed.map(({ hit }) => hit.places)) ? MATCH.body : MATCH.scattered;
}

/** Whether some place continues through all words at their offsets. */
export function isPhrase(offsets: number[], places: number[][]): boolean {
  if (places.length === 0) return true;
  const sets = places.slice(1).map((list) => new Set(list));
  return places[0].some((place) => sets.every((set, i) => set.has(place + offsets[i + 1] - offsets[0])));
}

import type { QueryPart } from './parseQuery.ts';
import type { WordHit } from './searchShard.ts';

/** How well an article answers a query, best last. */
export const MATCH = { partial: 0, scattered: 1, body: 2, summary: 3, title: 4 } as const;
export type Match = (typeof MATCH)[keyof typeof MATCH];

export interface Candidate {
  id: string;
  match: Match;
  /** Sum of the scores of the words that it contains, so that rare words count most. */
  score: number;
}

/** Judges every article of a shard that contains a word of the query. */
export function matchShard(parts: QueryPart[], hits: Map<string, WordHit[]>): Candidate[] {
  const articles = new Map<string, Map<string, WordHit>>();
  for (const [word, pages] of hits) {
    for (const hit of pages) {
      const found = articles.get(hit.id);
      if (found) found.set(word, hit);
      else articles.set(hit.id, new Map([[word, hit]]));
    }
  }
  return [...articles].map(([id, found]) => ({ id, match: matchOf(parts, found), score: scoreOf(found) }));
}

function scoreOf(found: Map<string, WordHit>): number {
  let score = 0;
  for (const hit of found.values()) score += hit.score;
  return score;
}

/** A query of several parts is as good as its worst part. */
function matchOf(parts: QueryPart[], found: Map<string, WordHit>): Match {
  return Math.min(...parts.map((part) => matchPart(part, found))) as Match;
}

function matchPart({ words }: QueryPart, found: Map<string, WordHit>): Match {
  const hits = words.map(({ word }) => found.get(word));
  if (!hits.every((hit) => hit !== undefined)) return MATCH.partial;
  if (hits.every(({ fields }) => fields.includes('t'))) return MATCH.title;
  if (inOneField(hits, 's') || inOneField(hits, 'n')) return MATCH.summary;
  if (words.length === 1 && hits[0].fields) return MATCH.title;
  return isPhrase(words.map(({ offset }) => offset), hits.map(({ places }) => places)) ? MATCH.body : MATCH.scattered;
}

function inOneField(hits: WordHit[], field: string): boolean {
  return hits.every(({ fields }) => fields.includes(field));
}

/** Whether some place continues through all words at their offsets. */
function isPhrase(offsets: number[], places: number[][]): boolean {
  const sets = places.slice(1).map((list) => new Set(list));
  return places[0].some((place) => sets.every((set, i) => set.has(place + offsets[i + 1] - offsets[0])));
}

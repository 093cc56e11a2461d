import type { Candidate } from './matchShard.ts';
import { inverseFrequency } from './pagefindInternals.ts';
import type { SearchWindow } from './searchManifest.ts';
import type { SearchShard } from './searchShard.ts';

export interface Ranked extends Candidate {
  shard: SearchShard;
  minutes: number;
  score: number;
}

/** What an article loses in rank each time its age doubles, counted from one month. */
const AGEING = 0.005;
/** The engine counts in 32 bits; what differs in the last of them is equal. */
const STEPS = 1000;

/** What a shard answers. */
export interface Asked {
  shard: SearchShard;
  candidates: Candidate[];
  dates?: Map<string, number>;
}

export type Order = (a: Ranked, b: Ranked) => number;

/** Where all words, wherever they stand, compete with a few rare ones. */
export const byScore: Order = (a, b) => b.score - a.score || b.month - a.month;
export const byRelevance: Order = (a, b) => b.match - a.match || byScore(a, b);
export const byDate: Order = (a, b) => b.minutes - a.minutes || byRelevance(a, b);

export function isWithin({ month }: Candidate, { since }: SearchWindow): boolean {
  return since === null || month >= since;
}

/** Candidates of a window in this order. Words are as rare as in all of its articles, whichever shards these are in. */
export function rank(asked: Asked[], window: SearchWindow, order: Order): Ranked[] {
  const found = asked.flatMap(({ candidates, shard, dates }) => (
    candidates.filter((candidate) => isWithin(candidate, window)).map((candidate) => ({ ...candidate, shard, minutes: dates?.get(candidate.id) ?? 0, score: 0 }))));
  const containing = new Map<string, number>();
  for (const { weights } of found) for (const word of weights.keys()) containing.set(word, (containing.get(word) ?? 0) + 1);
  const rarity = new Map([...containing].map(([word, count]) => [word, inverseFrequency(Math.max(window.articles, count), count)]));
  const newest = Math.max(...asked.map(({ shard }) => shard.newestMonth));
  for (const candidate of found) {
    const ageing = 1 - AGEING * Math.log2(1 + Math.max(0, newest - candidate.month));
    candidate.score = Math.round(scoreOf(candidate, rarity) * ageing * STEPS) / STEPS;
  }
  return found.sort(order);
}

function scoreOf({ weights }: Candidate, rarity: Map<string, number>): number {
  let score = 0;
  for (const word of [...weights.keys()].sort()) score += weights.get(word)! * rarity.get(word)!;
  return score;
}

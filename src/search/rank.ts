import type { Query } from './query.ts';
import type { ShardAnswer } from './askShard.ts';
import { type Candidate, MATCH } from './matchShard.ts';
import { inverseFrequency } from './pagefindInternals.ts';
import type { SearchShard } from './searchShard.ts';

export interface Ranked extends Candidate {
  shard: SearchShard;
  minutes: number;
  score: number;
}

/** What an article loses in rank for each shard, or part of one, that is newer than it. */
const AGEING = 0.005;
/** What each further word of a run that stands as in the query adds to a match of parts. */
const TOGETHER = 0.05;

export interface Asked extends ShardAnswer {
  shard: SearchShard;
  dates?: Map<string, number>;
}

/** Candidates of all shards that were asked, newest shard first, the best candidates first; words are as rare as in all of them. */
export function rank(asked: Asked[], sort: Query['sort']): Ranked[] {
  const articles = asked.reduce((sum, { shard }) => sum + shard.articles, 0);
  const containing = new Map<string, number>();
  for (const answer of asked) for (const [word, count] of answer.containing) containing.set(word, (containing.get(word) ?? 0) + count);
  const rarity = new Map([...containing].map(([word, count]) => [word, inverseFrequency(Math.max(articles, count), count)]));
  const ranked = asked.flatMap(({ candidates, shard, dates }, age) =>
    candidates.map((candidate) => ({ ...candidate, shard, minutes: dates?.get(candidate.id) ?? 0, score: scoreOf(candidate, rarity) * (1 - AGEING * Math.min(age + 1 - candidate.recency, 10)) })));
  return ranked.sort(sort === 'date' ? byDate : byRelevance);
}

function scoreOf({ weights, match, together }: Candidate, rarity: Map<string, number>): number {
  let score = 0;
  for (const [word, weight] of weights) score += weight * rarity.get(word)!;
  return match > MATCH.scattered ? score : score * (1 + TOGETHER * Math.max(0, together - 1));
}

function byRelevance(a: Ranked, b: Ranked): number {
  return b.match - a.match || b.score - a.score;
}

function byDate(a: Ranked, b: Ranked): number {
  return b.minutes - a.minutes || byRelevance(a, b);
}

import { askForParts, askShard } from './askShard.ts';
import { type Candidate, MATCH } from './matchShard.ts';
import { parseQuery, pinyinReadings, type QueryPart } from './parseQuery.ts';
import { type Found, loadResults } from './loadResults.ts';
import type { SearchFilters, SearchShard } from './searchShard.ts';
import type { Simplify } from './simplify.ts';

export interface Query {
  text: string;
  filters: SearchFilters;
  sort: 'relevance' | 'date';
  /** How many results are wanted; older shards are asked only until there are as many full matches. */
  limit: number;
}

export interface Answer {
  results: Found[];
  /** No article contains all that was asked: these contain the most telling parts of it. */
  partial: boolean;
  /** There are, or may be, further results. */
  more: boolean;
}

export interface Ranked extends Candidate {
  shard: SearchShard;
  /** Shards are asked newest first. */
  age: number;
  minutes: number;
}

const NOTHING: Answer = { results: [], partial: false, more: false };

/** Asks the shards, newest first; `onProgress` sees what is known while older ones are being asked. */
export async function query(shards: SearchShard[], simplify: Simplify, asked: Query, onProgress?: (answer: Answer) => void): Promise<Answer> {
  const parts = parseQuery(asked.text, simplify);
  if (parts.length === 0) return NOTHING;
  const { year } = asked.filters;
  const askable = shards.filter(({ years }) => !year || years.includes(year));
  const answer = await wholeMatches(askable, parts, simplify, asked, onProgress);
  if (answer.results.length) return answer;
  for (const reading of pinyinReadings(asked.text)) {
    const read = await wholeMatches(askable, reading, simplify, asked, onProgress);
    if (read.results.length) return read;
  }
  return partialMatches(askable, parts, simplify, asked);
}

async function wholeMatches(shards: SearchShard[], parts: QueryPart[], simplify: Simplify, asked: Query, onProgress?: (answer: Answer) => void): Promise<Answer> {
  const whole: Ranked[] = [];
  for (const [age, shard] of shards.entries()) {
    const found = (await askShard(shard, parts, asked.filters, asked.limit)).filter(({ match }) => match > MATCH.partial);
    const dates = asked.sort === 'date' ? await shard.dates() : undefined;
    whole.push(...found.map((candidate) => ({ ...candidate, shard, age, minutes: dates?.get(candidate.id) ?? 0 })));
    const next = shards.at(age + 1);
    if (!next) break;
    const done = isEnough(whole, next, asked);
    if (!done && (whole.length === 0 || !onProgress)) continue;
    const soFar = { ...(await loadResults(whole, parts, simplify, asked)), partial: false, more: true };
    if (done) return soFar;
    onProgress?.(soFar);
  }
  return { ...(await loadResults(whole, parts, simplify, asked)), partial: false };
}

async function partialMatches(shards: SearchShard[], parts: QueryPart[], simplify: Simplify, asked: Query): Promise<Answer> {
  const found = await Promise.all(shards.map(async (shard, age) =>
    (await askForParts(shard, parts, asked.filters)).map((candidate): Ranked => ({ ...candidate, match: MATCH.partial, shard, age, minutes: 0 }))));
  const { results, more } = await loadResults(found.flat(), parts, simplify, { ...asked, sort: 'relevance' });
  return { results, more, partial: results.length > 0 };
}

/** By date, only what is newer than everything in the next shard counts: the newest shard also holds old articles that were edited. */
function isEnough(candidates: Ranked[], next: SearchShard, { limit, sort }: Query): boolean {
  const counted = candidates.filter(({ match, minutes }) => match >= MATCH.body && (sort === 'relevance' || minutes >= next.newestMinutes));
  return counted.length >= limit;
}

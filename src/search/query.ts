import { askForParts, askShard } from './askShard.ts';
import { type Found, loadResults } from './loadResults.ts';
import { MATCH } from './matchShard.ts';
import { parseQuery, pinyinReadings, type QueryPart } from './parseQuery.ts';
import { type Asked, rank } from './rank.ts';
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

const NOTHING: Answer = { results: [], partial: false, more: false };

type Progress = (answer: Answer) => void;

/** Asks the shards, newest first; `onProgress` sees what is known while older ones are being asked. */
export async function query(shards: SearchShard[], simplify: Simplify, query: Query, onProgress: Progress = () => {}): Promise<Answer> {
  const parts = parseQuery(query.text, simplify);
  if (parts.length === 0) return NOTHING;
  const { year } = query.filters;
  const askable = shards.filter(({ years }) => !year || years.includes(year));
  const whole = await wholeMatches(askable, parts, simplify, query, onProgress);
  if (whole.results.some(({ match }) => match > MATCH.scattered)) return whole;
  for (const reading of pinyinReadings(query.text)) {
    const read = await wholeMatches(askable, reading, simplify, query, onProgress);
    if (read.results.length) return read;
  }
  if (query.sort === 'date' && whole.results.length) return whole;
  return partialMatches(askable, parts, simplify, query);
}

async function wholeMatches(shards: SearchShard[], parts: QueryPart[], simplify: Simplify, query: Query, onProgress: Progress): Promise<Answer> {
  const asked: Asked[] = [];
  const best = () => rank(asked, query.sort).filter(({ match }) => match > MATCH.partial);
  for (const [age, shard] of shards.entries()) {
    const answer = await askShard(shard, parts, query.filters, query.limit);
    asked.push({ ...answer, shard, dates: query.sort === 'date' ? await shard.dates() : undefined });
    const next = shards.at(age + 1);
    if (!next) break;
    const full = best().filter(({ match, minutes }) => match > MATCH.scattered && isSettled(minutes, next, query));
    if (full.length === 0) continue;
    const soFar = { ...(await loadResults(best(), parts, simplify, query)), partial: false, more: true };
    if (full.length >= query.limit) return soFar;
    onProgress(soFar);
  }
  return { ...(await loadResults(best(), parts, simplify, query)), partial: false };
}

/** By date, only what is newer than everything in the next shard has its place: the newest shard also holds old articles that were edited. */
function isSettled(minutes: number, next: SearchShard, { sort }: Query): boolean {
  return sort === 'relevance' || minutes >= next.newestMinutes;
}

/** Articles with all words, wherever they stand, and those with only some compete by how rare their words are. */
async function partialMatches(shards: SearchShard[], parts: QueryPart[], simplify: Simplify, query: Query): Promise<Answer> {
  const asked = await Promise.all(shards.map(async (shard) => ({ ...(await askForParts(shard, parts, query.filters)), shard })));
  const ranked = rank(asked, 'relevance').sort((a, b) => b.score - a.score);
  const { results, more } = await loadResults(ranked, parts, simplify, query);
  return { results, more, partial: results.length > 0 && results.every(({ match }) => match === MATCH.partial) };
}

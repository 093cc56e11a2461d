import { type Candidate, MATCH, type Match, matchShard } from './matchShard.ts';
import { parseQuery, type QueryPart } from './parseQuery.ts';
import type { FoundArticle, SearchFilters, SearchShard } from './searchShard.ts';
import { foldText } from './segment.ts';
import type { Simplify } from './simplify.ts';

export interface Query {
  text: string;
  filters: SearchFilters;
  sort: 'relevance' | 'date';
  /** How many results are wanted; older shards are asked only until there are as many full matches. */
  limit: number;
}

export interface Found extends FoundArticle {
  match: Match;
}

export interface Answer {
  results: Found[];
  /** No article contains all that was asked: these contain the most telling parts of it. */
  partial: boolean;
  /** There are, or may be, further results. */
  more: boolean;
}

interface Ranked extends Candidate {
  shard: SearchShard;
  /** Shards are asked newest first. */
  age: number;
  minutes: number;
}

/** Asks the shards, newest first; `onProgress` sees what is known while older ones are being asked. */
export async function query(shards: SearchShard[], simplify: Simplify, asked: Query, onProgress?: (answer: Answer) => void): Promise<Answer> {
  const parts = parseQuery(asked.text, simplify);
  if (parts.length === 0) return { results: [], partial: false, more: false };
  const { year } = asked.filters;
  const askable = shards.filter(({ years }) => !year || years.includes(year));
  const candidates: Ranked[] = [];
  for (const [age, shard] of askable.entries()) {
    candidates.push(...(await askShard(shard, age, parts, asked)));
    const next = askable.at(age + 1);
    if (!next) break;
    if (isEnough(candidates, next, asked)) return { ...(await answer(candidates, parts, simplify, asked)), more: true };
    if (onProgress && candidates.some(isFull)) onProgress({ ...(await answer(candidates, parts, simplify, asked)), more: true });
  }
  return answer(candidates, parts, simplify, asked);
}

async function askShard(shard: SearchShard, age: number, parts: QueryPart[], { filters, sort }: Query): Promise<Ranked[]> {
  const words = [...new Set(parts.flatMap((part) => part.words.map(({ word }) => word)))];
  const hits = await Promise.all(words.map(async (word) => [word, await shard.word(word, filters)] as const));
  const dates = sort === 'date' ? await shard.dates() : undefined;
  return matchShard(parts, new Map(hits)).map((candidate) => ({ ...candidate, shard, age, minutes: dates?.get(candidate.id) ?? 0 }));
}

function isFull({ match }: Candidate): boolean {
  return match >= MATCH.body;
}

/** By date, only what is newer than everything in the next shard counts: the newest shard also holds old articles that were edited. */
function isEnough(candidates: Ranked[], next: SearchShard, { limit, sort }: Query): boolean {
  const counted = candidates.filter((candidate) => isFull(candidate) && (sort === 'relevance' || candidate.minutes >= next.newestMinutes));
  return counted.length >= limit;
}

async function answer(candidates: Ranked[], parts: QueryPart[], simplify: Simplify, { limit, sort }: Query): Promise<Answer> {
  const whole = candidates.filter(({ match }) => match > MATCH.partial);
  const ranked = (whole.length ? whole : candidates).sort(sort === 'date' ? byDate : byRelevance);
  const loaded = await Promise.all(ranked.slice(0, limit).map(async ({ shard, id, match }) => ({ match, article: await shard.article(id) })));
  const results = loaded.flatMap(({ match, article }) => (article ? [{ ...article, match }] : []));
  return { results: sort === 'date' ? results : exactTitleFirst(results, parts, simplify), partial: whole.length === 0, more: ranked.length > limit };
}

function byRelevance(a: Ranked, b: Ranked): number {
  return b.match - a.match || b.score - a.score || a.age - b.age;
}

function byDate(a: Ranked, b: Ranked): number {
  return b.minutes - a.minutes || byRelevance(a, b);
}

function exactTitleFirst(results: Found[], parts: QueryPart[], simplify: Simplify): Found[] {
  const wanted = parts.map(({ folded }) => folded).join(' ');
  const isExact = ({ title }: Found) => foldText(title, simplify).text.trim() === wanted;
  return [...results.filter(isExact), ...results.filter((found) => !isExact(found))];
}

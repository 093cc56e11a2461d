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
  /** Older shards have not been asked, or further matches not been loaded. */
  more: boolean;
}

interface Ranked extends Candidate {
  shard: SearchShard;
  /** Shards are asked newest first. */
  age: number;
}

/** Asks the shards, newest first; `onProgress` sees what is known while older ones are being asked. */
export async function query(shards: SearchShard[], simplify: Simplify, asked: Query, onProgress?: (answer: Answer) => void): Promise<Answer> {
  const parts = parseQuery(asked.text, simplify);
  if (parts.length === 0) return { results: [], partial: false, more: false };
  const candidates: Ranked[] = [];
  for (const [age, shard] of shards.entries()) {
    if (asked.filters.year && !shard.years.includes(asked.filters.year)) continue;
    const hits = await wordHits(shard, parts, asked.filters);
    for (const candidate of matchShard(parts, hits)) candidates.push({ ...candidate, shard, age });
    const full = candidates.filter(({ match }) => match >= MATCH.body).length;
    if (full >= asked.limit && age < shards.length - 1) return { ...(await answer(candidates, parts, simplify, asked)), more: true };
    if (full > 0 && onProgress && age < shards.length - 1) onProgress({ ...(await answer(candidates, parts, simplify, asked)), more: true });
  }
  return answer(candidates, parts, simplify, asked);
}

async function wordHits(shard: SearchShard, parts: QueryPart[], filters: SearchFilters) {
  const words = [...new Set(parts.flatMap((part) => part.words.map(({ word }) => word)))];
  return new Map(await Promise.all(words.map(async (word) => [word, await shard.word(word, filters)] as const)));
}

async function answer(candidates: Ranked[], parts: QueryPart[], simplify: Simplify, { limit }: Query): Promise<Answer> {
  const full = candidates.filter(({ match }) => match > MATCH.partial);
  const ranked = (full.length ? full : candidates).sort((a, b) => b.match - a.match || b.score - a.score || a.age - b.age);
  const loaded = await Promise.all(ranked.slice(0, limit).map(async ({ shard, id, match }) => ({ match, article: await shard.article(id) })));
  const results = loaded.flatMap(({ match, article }) => (article ? [{ ...article, match }] : []));
  return { results: exactTitleFirst(results, parts, simplify), partial: full.length === 0, more: ranked.length > limit };
}

function exactTitleFirst(results: Found[], parts: QueryPart[], simplify: Simplify): Found[] {
  const wanted = parts.map(({ folded }) => folded).join(' ');
  const isExact = ({ title }: Found) => foldText(title, simplify).text.trim() === wanted;
  return [...results.filter(isExact), ...results.filter((found) => !isExact(found))];
}

import { askForParts, askShard, type Question } from './askShard.ts';
import { type Found, isTitle, loadResults } from './loadResults.ts';
import { MATCH } from './matchShard.ts';
import { askForNear, containsNear, mistakable } from './nearMatches.ts';
import { parseQuery, pinyinReadings, type QueryPart } from './parseQuery.ts';
import { type Asked, rank } from './rank.ts';
import type { SearchFilters, SearchShard } from './searchShard.ts';
import { foldText } from './segment.ts';
import type { Simplify } from './simplify.ts';

export interface Query {
  text: string;
  filters: SearchFilters;
  sort: 'relevance' | 'date';
  /** How many results are wanted; older shards are asked only until there are as many full matches. */
  limit: number;
}

/** How results answer the query: as it stands, read as pinyin, but for one character, or by the most telling parts of it. */
export type FoundBy = 'whole' | 'pinyin' | 'near' | 'parts';

export interface Answer {
  results: Found[];
  found: FoundBy;
  /** There are, or may be, further results. */
  more: boolean;
}

/** Words from which on a query is long. */
const LONG = 6;

/** Further articles that are looked through for one that differs from the query by one character. */
const NEAR_SPARE = 4;

const NOTHING: Answer = { results: [], found: 'whole', more: false };

type Progress = (answer: Answer) => void;

/** Asks the shards, newest first; `onProgress` sees what is known while older ones are being asked. */
export async function query(shards: SearchShard[], simplify: Simplify, query: Query, onProgress: Progress = () => {}): Promise<Answer> {
  const parts = parseQuery(query.text, simplify);
  if (parts.length === 0) return NOTHING;
  const { year } = query.filters;
  const askable = shards.filter(({ years }) => !year || years.includes(year));
  const question = { parts, filters: query.filters, usual: (await askable[0]?.usual()) ?? new Set<string>() };
  const whole = await wholeMatches(askable, question, simplify, query, onProgress);
  if (whole.results.some(({ match }) => match > MATCH.scattered)) return isLong(parts) ? withPartial(whole, () => partialMatches(askable, question, simplify, query), parts, simplify, query) : whole;
  for (const reading of pinyinReadings(query.text)) {
    const read = await wholeMatches(askable, { ...question, parts: reading }, simplify, query, onProgress);
    if (read.results.length) return { ...read, found: 'pinyin' };
  }
  if (query.sort === 'date' && whole.results.length) return whole;
  const near = await nearMatches(askable, question, simplify, query);
  if (near.results.length >= query.limit) return near;
  const partial = await partialMatches(askable, question, simplify, query);
  return near.results.length ? { ...near, results: joined(near.results, partial.results, query.limit) } : partial;
}

async function wholeMatches(shards: SearchShard[], question: Question, simplify: Simplify, query: Query, onProgress: Progress): Promise<Answer> {
  const asked: Asked[] = [];
  const best = () => rank(asked, query.sort).filter(({ match }) => match > MATCH.partial);
  const load = () => loadResults(best(), question.parts, simplify, query);
  for (const [age, shard] of shards.entries()) {
    const answer = await askShard(shard, question, query.limit);
    asked.push({ ...answer, shard, dates: query.sort === 'date' ? await shard.dates() : undefined });
    const next = shards.at(age + 1);
    if (!next) break;
    const full = best().filter(({ match, minutes }) => match > MATCH.scattered && isSettled(minutes, next, query));
    if (full.length === 0) continue;
    const soFar: Answer = { ...(await load()), found: 'whole', more: true };
    if (soFar.results.filter(({ match }) => match > MATCH.scattered).length >= query.limit) return soFar;
    onProgress(soFar);
  }
  return { ...(await load()), found: 'whole' };
}

/** One short phrase with one character wrong or missing; what the literal check confirms comes first. */
async function nearMatches(shards: SearchShard[], { parts, filters }: Question, simplify: Simplify, query: Query): Promise<Answer> {
  const characters = parts.length === 1 ? mistakable(parts[0].folded) : null;
  if (!characters) return NOTHING;
  const asked = await Promise.all(shards.map(async (shard) => ({ ...(await askForNear(shard, characters, filters)), shard })));
  const { results, more } = await loadResults(rank(asked, 'relevance'), parts, simplify, { ...query, limit: query.limit + NEAR_SPARE });
  const isNear = ({ title, summary, text }: Found) => containsNear(foldText(`${title} ${summary} ${text}`, simplify).text, characters);
  const confirmed = new Set(results.filter(isNear));
  if (confirmed.size === 0) return NOTHING;
  return { results: [...confirmed].slice(0, query.limit), more, found: 'near' };
}

/** A sentence or a question is seldom found as it stands where its answer is. */
function isLong(parts: QueryPart[]): boolean {
  return parts.reduce((sum, { words }) => sum + words.filter(({ offset }) => offset !== null).length, 0) >= LONG;
}

/** Phrases first, then what contains the rarest words; one article with just this title is all that was wanted. */
async function withPartial(whole: Answer, partial: () => Promise<Answer>, parts: QueryPart[], simplify: Simplify, { limit, sort }: Query): Promise<Answer> {
  if (whole.results.length >= limit || sort === 'date' || isTitle(whole.results[0], parts, simplify)) return whole;
  const phrases = whole.results.filter(({ match }) => match > MATCH.scattered);
  return { ...whole, results: joined(phrases, (await partial()).results, limit) };
}

function joined(first: Found[], then: Found[], limit: number): Found[] {
  const known = new Set(first.map(({ url }) => url));
  return [...first, ...then.filter(({ url }) => !known.has(url))].slice(0, limit);
}

/** By date, only what is newer than everything in the next shard has its place: the newest shard also holds old articles that were edited. */
function isSettled(minutes: number, next: SearchShard, { sort }: Query): boolean {
  return sort === 'relevance' || minutes >= next.newestMinutes;
}

/** Articles with all words, wherever they stand, and those with only some compete by how rare their words are. */
async function partialMatches(shards: SearchShard[], question: Question, simplify: Simplify, query: Query): Promise<Answer> {
  const asked = await Promise.all(shards.map(async (shard) => ({ ...(await askForParts(shard, question)), shard })));
  const ranked = rank(asked, 'relevance').sort((a, b) => b.score - a.score);
  const { results, more } = await loadResults(ranked, question.parts, simplify, query);
  return { results, more, found: results.some(({ match }) => match > MATCH.partial) ? 'whole' : 'parts' };
}

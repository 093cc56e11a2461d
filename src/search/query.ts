import { askForParts, askForWhole, type Question } from './askShards.ts';
import { type Found, isTitle, loadResults } from './loadResults.ts';
import { MATCH } from './matchShard.ts';
import { askForNear, containsNear, mistakable } from './nearMatches.ts';
import { parseQuery, pinyinReadings, type QueryPart } from './parseQuery.ts';
import { byDate, byRelevance, byScore, rank } from './rank.ts';
import type { SearchWindow } from './searchManifest.ts';
import type { OpenedIndex, SearchFilters, SearchShard } from './searchShard.ts';
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
const LONG = 5;

/** Further articles that are looked through for one that differs from the query by one character. */
const NEAR_SPARE = 4;

const NOTHING: Answer = { results: [], found: 'whole', more: false };

type Progress = (answer: Answer) => void;

/** Asks the shards, newest first; `onProgress` sees what is known while older ones are being asked. */
export async function query({ shards, windows }: Pick<OpenedIndex, 'shards' | 'windows'>, simplify: Simplify, query: Query, onProgress: Progress = () => {}): Promise<Answer> {
  const parts = parseQuery(query.text, simplify);
  if (parts.length === 0) return NOTHING;
  const { year } = query.filters;
  const search: Search = { shards: shards.filter(({ years }) => !year || years.includes(year)), windows, simplify, query, onProgress };
  const question = { parts, filters: query.filters };
  const whole = await wholeMatches(search, question);
  if (whole.results.some(({ match }) => match > MATCH.scattered)) return isLong(parts) ? withPartial(whole, () => partialMatches(search, question), parts, search) : whole;
  for (const reading of pinyinReadings(query.text)) {
    const read = await wholeMatches(search, { ...question, parts: reading });
    if (read.results.length) return { ...read, found: 'pinyin' };
  }
  if (query.sort === 'date' && whole.results.length) return whole;
  const near = await nearMatches(search, question);
  if (near.results.length >= query.limit) return near;
  const partial = await partialMatches(search, question);
  return near.results.length ? { ...near, results: joined(near.results, partial.results, query.limit) } : partial;
}

/** What stays the same while a query is answered. */
interface Search {
  shards: SearchShard[];
  windows: SearchWindow[];
  simplify: Simplify;
  query: Query;
  onProgress: Progress;
}

/** Looks further back only while there are fewer phrases than wanted. */
async function wholeMatches({ shards, windows, simplify, query, onProgress }: Search, question: Question): Promise<Answer> {
  let answer = NOTHING;
  for (const window of windows) {
    const within = shards.filter(({ newestMonth }) => window.since === null || newestMonth >= window.since);
    if (within.length === 0) continue;
    const asked = await askForWhole(within, window, question, query.limit);
    const dated = query.sort === 'date' ? await Promise.all(asked.map(async (each) => ({ ...each, dates: await each.shard.dates() }))) : asked;
    const order = query.sort === 'date' ? byDate : byRelevance;
    const found = rank(dated, window, order).filter(({ match }) => match > MATCH.partial);
    const loaded = await loadResults(found, order, question.parts, simplify, query);
    answer = { ...loaded, more: loaded.more || window.since !== null, found: 'whole' };
    if (phrases(answer.results).length >= query.limit || isWanted(answer.results, question.parts, simplify)) break;
    if (answer.results.length && window.since !== null) onProgress(answer);
  }
  return answer;
}

/** One article with just this long title is all that was wanted. */
function isWanted([first]: Found[], parts: QueryPart[], simplify: Simplify): boolean {
  return first !== undefined && isLong(parts) && isTitle(first, parts, simplify);
}

function phrases(results: Found[]): Found[] {
  return results.filter(({ match }) => match > MATCH.scattered);
}

/** One short phrase with one character wrong or missing; what the literal check confirms comes first. */
async function nearMatches({ shards, windows, simplify, query }: Search, { parts, filters }: Question): Promise<Answer> {
  const characters = parts.length === 1 ? mistakable(parts[0].folded) : null;
  if (!characters) return NOTHING;
  const asked = await Promise.all(shards.map(async (shard) => ({ candidates: await askForNear(shard, characters, filters), shard })));
  const { results, more } = await loadResults(rank(asked, windows.at(-1)!, byRelevance), byRelevance, parts, simplify, { ...query, limit: query.limit + NEAR_SPARE });
  const isNear = ({ title, summary, text }: Found) => containsNear(foldText(`${title} ${summary} ${text}`, simplify).text, characters);
  const confirmed = new Set(results.filter(isNear));
  if (confirmed.size === 0) return NOTHING;
  return { results: [...confirmed].slice(0, query.limit), more, found: 'near' };
}

/** A sentence or a question is seldom found as it stands where its answer is. */
function isLong(parts: QueryPart[]): boolean {
  return parts.reduce((sum, { words }) => sum + words.filter(({ offset }) => offset !== null).length, 0) >= LONG;
}

/** Phrases first, then what contains the rarest words. */
async function withPartial(whole: Answer, partial: () => Promise<Answer>, parts: QueryPart[], { simplify, query: { limit, sort } }: Search): Promise<Answer> {
  if (whole.results.length >= limit || sort === 'date' || isWanted(whole.results, parts, simplify)) return whole;
  return { ...whole, results: joined(phrases(whole.results), (await partial()).results, limit) };
}

function joined(first: Found[], then: Found[], limit: number): Found[] {
  const known = new Set(first.map(({ url }) => url));
  return [...first, ...then.filter(({ url }) => !known.has(url))].slice(0, limit);
}

/** Articles with all words, wherever they stand, and those with only some compete by how rare their words are. */
async function partialMatches({ shards, windows, simplify, query }: Search, question: Question): Promise<Answer> {
  const ranked = rank(await askForParts(shards, question), windows.at(-1)!, byScore);
  const { results, more } = await loadResults(ranked, byScore, question.parts, simplify, query);
  return { results, more, found: results.some(({ match }) => match > MATCH.partial) ? 'whole' : 'parts' };
}

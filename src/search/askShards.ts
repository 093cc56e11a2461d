import { encodeTitle } from './encodeWord.ts';
import { MATCH, matchShard } from './matchShard.ts';
import type { QueryPart, QueryWord } from './parseQuery.ts';
import { type Asked, isWithin } from './rank.ts';
import type { SearchWindow } from './searchManifest.ts';
import type { SearchFilters, SearchShard } from './searchShard.ts';

/** What a query asks of each shard. */
export interface Question {
  parts: QueryPart[];
  filters: SearchFilters;
}

/** Words of a query that are looked up when no article contains all of it. */
const MOST_WORDS = 16;

/** How many words of each part are asked step by step; then those too that say little or are common. */
const STEPS = [2, 4, 8, Infinity];

/**
 * Articles that contain the whole query, and some that do not. Words are fetched in steps, each only when the one before
 * leaves more articles of the window than are wanted, for that is most of a query's cost. Every second word covers all
 * characters of a phrase. The literal check of the results sees to the rest.
 */
export async function askForWhole(shards: SearchShard[], window: SearchWindow, { parts, filters }: Question, wanted: number): Promise<Asked[]> {
  const covered = parts.map((part) => ({ ...part, words: cover(part.words) }));
  const many = (asked: Asked[], least: number) => asked.flatMap(({ candidates }) => candidates.filter((candidate) => candidate.match >= least && isWithin(candidate, window))).length > wanted;
  const ask = (asked: QueryPart[]) => askEach(shards, asked, filters);
  let known = 0;
  for (const step of STEPS) {
    const some = await Promise.all(covered.map(async (part) => ({ ...part, words: await tellingWords(shards, part.words, step) })));
    const count = some.reduce((sum, { words }) => sum + words.length, 0);
    if (count === known) continue;
    known = count;
    const asked = await ask(some);
    if (!many(asked, MATCH.scattered)) return asked;
  }
  const asked = await ask(covered);
  // Among more titles than can be shown that contain the query, the one that is the query must come first.
  return many(asked, MATCH.title) ? markWholeTitles(asked, parts, filters) : asked;
}

/** Up to `most` words from all over a part, without those that are plain or common unless there are no others. */
async function tellingWords(shards: SearchShard[], words: QueryWord[], most: number): Promise<QueryWord[]> {
  const telling = unlessAll(words, ({ isPlain }) => isPlain);
  const chosen = new Set(spread(telling).slice(0, most));
  const some = telling.filter((word) => chosen.has(word));
  const common = await commonWords(shards, some);
  return unlessAll(some, ({ word }) => common.has(word));
}

/** The two ends, then the middle, then the middles between these. */
function spread<Item>(items: Item[]): Item[] {
  const order = [0, items.length - 1];
  for (let parts = 2; parts < 2 * items.length; parts *= 2) for (let i = 1; i < parts; i += 2) order.push(Math.round((i * (items.length - 1)) / parts));
  return [...new Set(order)].map((at) => items[at]);
}

async function markWholeTitles(asked: Asked[], parts: QueryPart[], filters: SearchFilters): Promise<Asked[]> {
  const title = encodeTitle(parts.map(({ folded }) => folded).join(' '));
  return Promise.all(asked.map(async ({ shard, candidates }) => {
    const ids = new Set((await shard.word(title, filters)).map(({ id }) => id));
    return { shard, candidates: candidates.map((candidate) => (ids.has(candidate.id) ? { ...candidate, match: MATCH.wholeTitle } : candidate)) };
  }));
}

/** Words that are so common in one of the shards that they cost a file of their own there: the same words are asked of all. */
async function commonWords(shards: SearchShard[], words: QueryWord[]): Promise<Set<string>> {
  const common = await Promise.all(shards.map((shard) => shard.common(words.map(({ word }) => word))));
  return new Set(common.flatMap((some) => [...some]));
}

/** Without some words, unless nothing would remain. */
function unlessAll(words: QueryWord[], leaves: (word: QueryWord) => boolean): QueryWord[] {
  const others = words.filter((word) => !leaves(word));
  return others.length ? others : words;
}

/** Articles that contain at least some of the query's rarer words. */
export async function askForParts(shards: SearchShard[], { parts, filters }: Question): Promise<Asked[]> {
  const telling = unlessAll(parts.flatMap(({ words }) => words), ({ isPlain }) => isPlain);
  const step = Math.max(1, telling.length / MOST_WORDS);
  const chosen = telling.filter((_, i) => Math.floor(i / step) !== Math.floor((i - 1) / step));
  const common = await commonWords(shards, chosen);
  const rarest = new Set(unlessAll(chosen, ({ word }) => common.has(word)).map(({ word }) => word));
  const asked = parts.map((part) => ({ ...part, words: part.words.filter(({ word }) => rarest.has(word)) }));
  return askEach(shards, asked.filter(({ words }) => words.length), filters);
}

async function askEach(shards: SearchShard[], parts: QueryPart[], filters: SearchFilters): Promise<Asked[]> {
  const words = [...new Set(parts.flatMap((part) => part.words.map(({ word }) => word)))];
  return Promise.all(shards.map(async (shard) => {
    const hits = await Promise.all(words.map(async (word) => [word, await shard.word(word, filters)] as const));
    return { shard, candidates: matchShard(parts, new Map(hits)) };
  }));
}

function cover(words: QueryWord[]): QueryWord[] {
  return words.filter(({ word, offset }, i) => !isPair(word) || offset! % 2 === 0 || i === words.length - 1 || !isPair(words[i + 1].word) || !isPair(words[i - 1].word));
}

/** Two Han characters, as `encodeWord` writes them. */
function isPair(word: string): boolean {
  return /^[g-v]{8}$/.test(word);
}

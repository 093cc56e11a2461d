import { encodeTitle } from './encodeWord.ts';
import { type Candidate, MATCH, matchShard } from './matchShard.ts';
import type { QueryPart } from './parseQuery.ts';
import type { SearchFilters, SearchShard, WordHits } from './searchShard.ts';

/** What a shard knows of a query. */
export interface ShardAnswer {
  candidates: Candidate[];
  /** In how many of its articles each word stands. */
  containing: Map<string, number>;
}

/** What a query asks of each shard, and the words that are usual everywhere. */
export interface Question {
  parts: QueryPart[];
  filters: SearchFilters;
  usual: Set<string>;
}

/** Words of a query that are looked up when no article contains all of it. */
const MOST_WORDS = 10;

/**
 * Articles of a shard that contain the whole query, and some that do not. Words are fetched in steps, each only when the
 * one before leaves more articles than are wanted, for that is most of a query's cost: two rare words of each part; every
 * second word, which covers all characters of a phrase; the common ones. The literal check of the results sees to the rest.
 */
export async function askShard(shard: SearchShard, { parts, filters, usual }: Question, wanted: number): Promise<ShardAnswer> {
  const covered = parts.map((part) => ({ ...part, words: cover(part.words) }));
  let found: ShardAnswer = { candidates: [], containing: new Map() };
  let asked = 0;
  for (const step of [ends, rare, everything]) {
    const words = await Promise.all(covered.map(async (part) => ({ ...part, words: await step(shard, part.words, usual) })));
    const count = words.reduce((sum, part) => sum + part.words.length, 0);
    if (count === asked) continue;
    asked = count;
    found = answerOf(words, await wordHits(shard, words, filters));
    if (found.candidates.filter(({ match }) => match > MATCH.partial).length <= wanted) break;
  }
  return withWholeTitles(shard, found, parts, filters, wanted);
}

/** Among more titles than can be shown that contain the query, the one that is the query must come first. */
async function withWholeTitles(shard: SearchShard, found: ShardAnswer, parts: QueryPart[], filters: SearchFilters, wanted: number): Promise<ShardAnswer> {
  if (found.candidates.filter(({ match }) => match === MATCH.title).length <= wanted) return found;
  const { pages } = await shard.word(encodeTitle(parts.map(({ folded }) => folded).join(' ')), filters);
  const ids = new Set(pages.map(({ id }) => id));
  return { ...found, candidates: found.candidates.map((candidate) => (ids.has(candidate.id) ? { ...candidate, match: MATCH.wholeTitle } : candidate)) };
}

type Words = QueryPart['words'];
type Step = (shard: SearchShard, words: Words, usual: Set<string>) => Words | Promise<Words>;

const ends: Step = (shard, words, usual) => {
  const telling = unless(words, usual);
  return rare(shard, telling.length > 2 ? [telling[0], telling.at(-1)!] : telling, usual);
};

const rare: Step = async (shard, words, usual) => {
  const telling = unless(words, usual);
  return unless(telling, await shard.common(telling.map(({ word }) => word)));
};

const everything: Step = (_, words) => words;

/** Without some words, unless nothing would remain. */
function unless(words: Words, some: Set<string>): Words {
  const others = words.filter(({ word }) => !some.has(word));
  return others.length ? others : words;
}

/** Articles that contain at least some of the query's rarer words. */
export async function askForParts(shard: SearchShard, { parts, filters, usual }: Question): Promise<ShardAnswer> {
  const telling = unless(parts.flatMap(({ words }) => words), usual);
  const step = Math.max(1, telling.length / MOST_WORDS);
  const chosen = telling.filter((_, i) => Math.floor(i / step) !== Math.floor((i - 1) / step));
  const rarest = new Set(unless(chosen, await shard.common(chosen.map(({ word }) => word))).map(({ word }) => word));
  const asked = parts.map((part) => ({ ...part, words: part.words.filter(({ word }) => rarest.has(word)) }));
  return answerOf(asked.filter(({ words }) => words.length), await wordHits(shard, asked, filters));
}

function answerOf(parts: QueryPart[], hits: Map<string, WordHits>): ShardAnswer {
  return { candidates: matchShard(parts, hits), containing: new Map([...hits].map(([word, { containing }]) => [word, containing])) };
}

async function wordHits(shard: SearchShard, parts: QueryPart[], filters: SearchFilters): Promise<Map<string, WordHits>> {
  const words = [...new Set(parts.flatMap((part) => part.words.map(({ word }) => word)))];
  return new Map(await Promise.all(words.map(async (word) => [word, await shard.word(word, filters)] as const)));
}

function cover(words: QueryPart['words']): QueryPart['words'] {
  return words.filter(({ word, offset }, i) => !isPair(word) || offset! % 2 === 0 || i === words.length - 1 || !isPair(words[i + 1].word) || !isPair(words[i - 1].word));
}

/** Two Han characters, as `encodeWord` writes them. */
function isPair(word: string): boolean {
  return /^[g-v]{8}$/.test(word);
}

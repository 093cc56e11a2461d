import { type Candidate, MATCH, matchShard } from './matchShard.ts';
import type { QueryPart } from './parseQuery.ts';
import type { SearchFilters, SearchShard, WordHits } from './searchShard.ts';

/** What a shard knows of a query. */
export interface ShardAnswer {
  candidates: Candidate[];
  /** In how many of its articles each word stands. */
  containing: Map<string, number>;
}

/**
 * Articles of a shard that contain the whole query, and some that do not. Words are fetched in steps, each only when the
 * one before leaves more articles than are wanted, for that is most of a query's cost: two rare words of each part; every
 * second word, which covers all characters of a phrase; the common ones. The literal check of the results sees to the rest.
 */
export async function askShard(shard: SearchShard, parts: QueryPart[], filters: SearchFilters, wanted: number): Promise<ShardAnswer> {
  const covered = parts.map((part) => ({ ...part, words: cover(part.words) }));
  let found: ShardAnswer = { candidates: [], containing: new Map() };
  let asked = 0;
  for (const step of [ends, rare, everything]) {
    const words = await Promise.all(covered.map(async (part) => ({ ...part, words: await step(shard, part.words) })));
    const count = words.reduce((sum, part) => sum + part.words.length, 0);
    if (count === asked) continue;
    asked = count;
    found = answerOf(words, await wordHits(shard, words, filters));
    if (found.candidates.filter(({ match }) => match > MATCH.partial).length <= wanted) break;
  }
  return found;
}

type Step = (shard: SearchShard, words: QueryPart['words']) => QueryPart['words'] | Promise<QueryPart['words']>;

const ends: Step = (shard, words) => rare(shard, words.length > 2 ? [words[0], words.at(-1)!] : words);

const rare: Step = async (shard, words) => {
  const common = await shard.common(words.map(({ word }) => word));
  const telling = words.filter(({ word }) => !common.has(word));
  return telling.length ? telling : words;
};

const everything: Step = (_, words) => words;

/** Articles that contain at least some of the query's rarer words. */
export async function askForParts(shard: SearchShard, parts: QueryPart[], filters: SearchFilters): Promise<ShardAnswer> {
  const all = parts.flatMap(({ words }) => words.map(({ word }) => word));
  const common = await shard.common(all);
  const telling = common.size < new Set(all).size ? parts.map((part) => ({ ...part, words: part.words.filter(({ word }) => !common.has(word)) })) : parts;
  return answerOf(telling.filter(({ words }) => words.length), await wordHits(shard, telling, filters));
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

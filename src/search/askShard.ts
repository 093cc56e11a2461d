import { type Candidate, MATCH, matchShard } from './matchShard.ts';
import type { QueryPart } from './parseQuery.ts';
import type { SearchFilters, SearchShard, WordHit } from './searchShard.ts';

/** Words of a long phrase that are looked up; the literal check of the results sees to the rest. */
const ENOUGH_WORDS = 5;

/**
 * Articles of a shard that contain the whole query, and some that do not. Every second word of a phrase covers all its
 * characters, and common words are asked for only when the rare ones leave too many articles: that is most of the cost.
 */
export async function askShard(shard: SearchShard, parts: QueryPart[], filters: SearchFilters, wanted: number): Promise<Candidate[]> {
  const covered = parts.map((part) => ({ ...part, words: cover(part.words) }));
  const common = await shard.common(covered.flatMap(({ words }) => words.map(({ word }) => word)));
  const thrifty = covered.map((part) => {
    const rare = part.words.filter(({ word }) => !common.has(word));
    return { ...part, words: rare.length ? rare : part.words };
  });
  const found = matchShard(thrifty, await wordHits(shard, thrifty, filters));
  const whole = found.filter(({ match }) => match > MATCH.partial).length;
  if (common.size === 0 || whole <= wanted) return found;
  return matchShard(covered, await wordHits(shard, covered, filters));
}

/** Articles that contain at least some of the query's rarer words. */
export async function askForParts(shard: SearchShard, parts: QueryPart[], filters: SearchFilters): Promise<Candidate[]> {
  const all = parts.flatMap(({ words }) => words.map(({ word }) => word));
  const common = await shard.common(all);
  const telling = common.size < new Set(all).size ? parts.map((part) => ({ ...part, words: part.words.filter(({ word }) => !common.has(word)) })) : parts;
  return matchShard(telling.filter(({ words }) => words.length), await wordHits(shard, telling, filters));
}

async function wordHits(shard: SearchShard, parts: QueryPart[], filters: SearchFilters): Promise<Map<string, WordHit[]>> {
  const words = [...new Set(parts.flatMap((part) => part.words.map(({ word }) => word)))];
  return new Map(await Promise.all(words.map(async (word) => [word, await shard.word(word, filters)] as const)));
}

function cover(words: QueryPart['words']): QueryPart['words'] {
  const covering = words.filter(({ word, offset }, i) => !isPair(word) || offset! % 2 === 0 || i === words.length - 1 || !isPair(words[i + 1].word) || !isPair(words[i - 1].word));
  const step = Math.max(1, (covering.length - 1) / (ENOUGH_WORDS - 1));
  return covering.filter((_, i) => Math.floor(i / step) !== Math.floor((i - 1) / step));
}

/** Two Han characters, as `encodeWord` writes them. */
function isPair(word: string): boolean {
  return /^[g-v]{8}$/.test(word);
}

import { encodeWord } from './encodeWord.ts';
import { type Candidate, MATCH } from './matchShard.ts';
import type { ShardAnswer } from './askShard.ts';
import type { SearchFilters, SearchShard, WordHits } from './searchShard.ts';

/** What an article must contain so that a query with one mistake may be meant for it. */
interface Mistake {
  pairs: string[];
  gaps: string[];
}

const SHORTEST = 3;
const LONGEST = 8;

/** Characters of a query in which one mistake can be found: a few Han characters. */
export function mistakable(folded: string): string[] | null {
  const characters = [...folded];
  return characters.length >= SHORTEST && characters.length <= LONGEST && characters.every((character) => /\p{Script=Han}/u.test(character)) ? characters : null;
}

/** One character wrong (`怀具县城` for 怀集县城: 县城 and 怀?县) or missing (`怀县城`: 县城 and 怀?县). */
function mistakes(characters: string[]): Mistake[] {
  const pairs = characters.slice(1).map((character, i) => characters[i] + character);
  const missing = pairs.map((pair, i) => ({ pairs: pairs.filter((_, j) => j !== i), gaps: [pair] }));
  if (characters.length <= SHORTEST) return missing;
  const wrong = characters.map((_, i) => ({
    pairs: pairs.filter((_, j) => j !== i && j !== i - 1), gaps: i > 0 && i < characters.length - 1 ? [characters[i - 1] + characters[i + 1]] : [],
  }));
  return [...wrong, ...missing];
}

/** Articles of a shard that contain the query but for one mistake. */
export async function askForNear(shard: SearchShard, characters: string[], filters: SearchFilters): Promise<ShardAnswer> {
  const possible = mistakes(characters);
  const names = [...new Set(possible.flatMap(({ pairs }) => pairs))];
  const [hits, gaps] = await Promise.all([
    Promise.all(names.map(async (pair) => [pair, await shard.word(encodeWord(pair), filters)] as const)),
    Promise.all([...new Set(possible.flatMap(({ gaps }) => gaps))].map(async (gap) => [gap, await shard.gap(gap)] as const)),
  ]);
  const pairs = new Map(hits);
  const ids = possible.flatMap((mistake) => articlesOf(mistake, pairs, new Map(gaps)));
  return {
    candidates: [...new Set(ids)].map((id) => candidate(id, pairs)),
    containing: new Map(hits.map(([pair, { containing }]) => [pair, containing])),
  };
}

function articlesOf({ pairs, gaps }: Mistake, hits: Map<string, WordHits>, gapArticles: Map<string, Set<string> | null>): string[] {
  const [first, ...others] = pairs.map((pair) => hits.get(pair)!.pages.map(({ id }) => id));
  // A usual gap is taken as found.
  const sets = [...others.map((ids) => new Set(ids)), ...gaps.flatMap((gap) => gapArticles.get(gap) ?? [])];
  return first.filter((id) => sets.every((set) => set.has(id)));
}

function candidate(id: string, hits: Map<string, WordHits>): Candidate {
  const weights = new Map<string, number>();
  let recency = 0;
  for (const [pair, { pages }] of hits) {
    const hit = pages.find((page) => page.id === id);
    if (hit) weights.set(pair, hit.weight);
    recency = hit?.recency ?? recency;
  }
  return { id, match: MATCH.partial, weights, together: weights.size, recency };
}

/** Whether a folded text contains the query but for one character wrong or missing, in the order of the query. */
export function containsNear(text: string, characters: string[]): boolean {
  const wrong = characters.length > SHORTEST ? characters.map((_, i) => characters.map((character, j) => (j === i ? '\\S' : character)).join('')) : [];
  const missing = characters.slice(1).map((_, i) => `${characters.slice(0, i + 1).join('')}\\S${characters.slice(i + 1).join('')}`);
  return new RegExp([...wrong, ...missing].join('|'), 'u').test(text);
}

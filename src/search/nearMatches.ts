import { encodeWord } from './encodeWord.ts';
import { type Candidate, isPhrase, MATCH } from './matchShard.ts';
import type { SearchFilters, SearchShard, WordHit } from './searchShard.ts';

/** What an article must contain so that a query with one mistake may be meant for it. */
interface Mistake {
  /** With their places in the article, counted from the first character of the query. */
  pairs: { pair: string; offset: number }[];
  gaps: string[];
}

const SHORTEST = 3;
/** A longer one keeps enough of its pairs to be found by them. */
const LONGEST = 6;

/** Characters of a query in which one mistake can be found: a few Han characters. */
export function mistakable(folded: string): string[] | null {
  const characters = [...folded];
  return characters.length >= SHORTEST && characters.length <= LONGEST && characters.every((character) => /\p{Script=Han}/u.test(character)) ? characters : null;
}

/** One character wrong (`怀具县城` for 怀集县城: 县城 and 怀?县) or missing (`怀县城`: 县城 and 怀?县). */
function mistakes(characters: string[]): Mistake[] {
  const pairs = characters.slice(1).map((character, offset) => ({ pair: characters[offset] + character, offset }));
  const missing = pairs.map(({ pair }, i) => ({
    pairs: pairs.filter((_, j) => j !== i).map(({ pair, offset }) => ({ pair, offset: offset > i ? offset + 1 : offset })), gaps: [pair],
  }));
  if (characters.length <= SHORTEST) return missing;
  const wrong = characters.map((_, i) => ({
    pairs: pairs.filter((_, j) => j !== i && j !== i - 1), gaps: i > 0 && i < characters.length - 1 ? [characters[i - 1] + characters[i + 1]] : [],
  }));
  return [...wrong, ...missing];
}

/** Articles of a shard that contain the query but for one mistake. */
export async function askForNear(shard: SearchShard, characters: string[], filters: SearchFilters): Promise<Candidate[]> {
  const possible = mistakes(characters);
  const names = [...new Set(possible.flatMap(({ pairs }) => pairs.map(({ pair }) => pair)))];
  const hits = await Promise.all(names.map(async (pair) => [pair, await shard.word(encodeWord(pair), filters)] as const));
  const pairs = new Map(hits);
  // Two pairs at their places say enough; one alone, if it is there at all, does not.
  const telling = possible.filter((mistake) => mistake.pairs.length === 1 && pairs.get(mistake.pairs[0].pair)!.length > 0);
  const gaps = await Promise.all([...new Set(telling.flatMap(({ gaps }) => gaps))].map(async (gap) => [gap, await shard.gap(gap)] as const));
  const ids = possible.flatMap((mistake) => articlesOf(mistake, pairs, new Map(gaps)));
  return [...new Set(ids)].map((id) => candidate(id, pairs));
}

function articlesOf({ pairs, gaps }: Mistake, hits: Map<string, WordHit[]>, gapArticles: Map<string, Set<string> | null>): string[] {
  const found = pairs.map(({ pair }) => new Map(hits.get(pair)!.map((hit) => [hit.id, hit])));
  // A usual gap is taken as found.
  const sets = gaps.flatMap((gap) => gapArticles.get(gap) ?? []);
  return [...found[0].keys()].filter((id) => {
    const places = found.map((ids) => ids.get(id));
    if (!places.every((hit) => hit !== undefined) || !sets.every((set) => set.has(id))) return false;
    return ['t', 's', 'n'].some((field) => places.every(({ fields }) => fields.includes(field))) || isPhrase(pairs.map(({ offset }) => offset), places.map(({ places }) => places));
  });
}

function candidate(id: string, hits: Map<string, WordHit[]>): Candidate {
  const weights = new Map<string, number>();
  let month = 0;
  for (const [pair, pages] of hits) {
    const hit = pages.find((page) => page.id === id);
    if (hit) weights.set(pair, hit.weight);
    month = hit?.month ?? month;
  }
  return { id, match: MATCH.partial, weights, month };
}

/** Whether a folded text contains the query but for one character wrong or missing, in the order of the query. */
export function containsNear(text: string, characters: string[]): boolean {
  const wrong = characters.length > SHORTEST ? characters.map((_, i) => characters.map((character, j) => (j === i ? '\\S' : character)).join('')) : [];
  const missing = characters.slice(1).map((_, i) => `${characters.slice(0, i + 1).join('')}\\S${characters.slice(i + 1).join('')}`);
  return new RegExp([...wrong, ...missing].join('|'), 'u').test(text);
}

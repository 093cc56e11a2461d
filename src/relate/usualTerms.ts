import { BUCKETS, bucketOf, encodeVector, UNIT, viewVector } from './termVector.ts';

/**
 * Terms that an archive uses so much that they tell its articles less apart than a dictionary believes: the county's name, the
 * word reporter. By bucket of terms: 0 for what is not usual, then steps of its share of the articles.
 */
export type UsualLevels = Uint8Array;

export const NOTHING_USUAL: UsualLevels = new Uint8Array(BUCKETS);

/** Share of the articles from which on a term weighs less; each level begins at three times the share of the one before. */
const FLOOR = 0.015;
const STEP = 3;
const LEVELS = 4;
/** Fewer articles are a subject, not a habit. */
const FEWEST = 5;
/** What a level leaves of the weight: its share's rarity in that of a third of `FLOOR`, squared. Tuned on related web passages. */
const FACTORS = Float64Array.from({ length: LEVELS + 1 }, (_, level) => (rarityOf((FLOOR / STEP) * STEP ** level) / rarityOf(FLOOR / STEP)) ** 2);
/** Of its heaviest terms, an article is found by so many. */
const LEADING = 24;

function rarityOf(share: number): number {
  return Math.log(1 + 1 / share);
}

/** The levels of all buckets, from the encoded vectors of a sample. */
export function usualLevels(sample: Iterable<Uint32Array>): UsualLevels {
  const counts = new Uint32Array(BUCKETS);
  let articles = 0;
  for (const words of sample) {
    articles++;
    for (const cell of viewVector(words).cells) counts[cell >>> 16]++;
  }
  const ends = Array.from({ length: LEVELS }, (_, level) => Math.max(FEWEST, FLOOR * STEP ** level * articles));
  return Uint8Array.from(counts, (count) => ends.filter((end) => count >= end).length);
}

/** An encoded vector whose usual terms weigh less, again of unit length, led by the heaviest of its heavy terms. */
export function damped(words: Uint32Array, levels: UsualLevels): Uint32Array {
  const { heavy, heavyWeights, cells } = viewVector(words);
  const weightOf = (cell: number) => (cell & 0xffff) * FACTORS[levels[cell >>> 16]];
  let square = 0;
  for (const cell of cells) square += weightOf(cell) ** 2;
  const scale = square > 0 ? UNIT / Math.sqrt(square) : 0;
  // Weight in the high bits, place in the low ones; of two equally heavy the one that was heavier before goes first.
  const order = Array.from(heavy, (term, i) => Math.round(heavyWeights[i] * FACTORS[levels[bucketOf(term)]] * scale) * heavy.length + heavy.length - 1 - i);
  const leading = order.sort((one, other) => other - one).slice(0, LEADING);
  return encodeVector({
    heavy: Uint32Array.from(leading, (each) => heavy[heavy.length - 1 - (each % heavy.length)]),
    heavyWeights: Uint32Array.from(leading, (each) => Math.floor(each / heavy.length)),
    cells: cells.map((cell) => (cell & 0xffff0000) | Math.min(UNIT, Math.round(weightOf(cell) * scale))),
  });
}

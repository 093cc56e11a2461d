/** Weight 1.0 as an integer: sums of products are then exact, whatever the order of summation, and stay within 32 bits. */
export const UNIT = 1 << 14;

/** Terms are folded into so many numbers, so that vectors can be compared without a dictionary. */
export const BUCKETS = 1 << 16;

export function bucketOf(term: number): number {
  return Math.imul(term, 0x9e3779b1) >>> 16;
}

/** What is compared of one article: a vector of unit length. */
export interface TermVector {
  /** Its heaviest terms, heaviest first: they lead to candidates. */
  heavy: Uint32Array;
  heavyWeights: Uint32Array;
  /** All kept terms, each bucket of them once (the upper 16 bits) with its weight. */
  cells: Uint32Array;
}

/** The vector as one row of words: the number of its heavy terms, these, their weights, the cells. */
export function encodeVector({ heavy, heavyWeights, cells }: TermVector): Uint32Array<ArrayBuffer> {
  const words = new Uint32Array(1 + 2 * heavy.length + cells.length);
  words[0] = heavy.length;
  words.set(heavy, 1);
  words.set(heavyWeights, 1 + heavy.length);
  words.set(cells, cellsFrom(words));
  return words;
}

/** A view of the words that `encodeVector` made. */
export function viewVector(words: Uint32Array): TermVector {
  const from = cellsFrom(words);
  return { heavy: words.subarray(1, 1 + words[0]), heavyWeights: words.subarray(1 + words[0], from), cells: words.subarray(from) };
}

/** Where the cells begin. */
export function cellsFrom(words: Uint32Array): number {
  return 1 + 2 * words[0];
}

import { TermCounts } from './termCounts.ts';
import { bigramTerm, type TermWeights } from './termWeights.ts';

/** Weight 1.0 as an integer: sums of products are then exact, whatever the order of summation. */
export const UNIT = 65535;

/** What is compared of one article; weights in 1/65535 of a vector of unit length. */
export interface TermVector {
  /** Its heaviest terms, heaviest first: they lead to candidates. */
  heavy: Uint32Array;
  heavyWeights: Uint16Array;
  /** All kept terms folded into 65,536 buckets, each bucket once: a comparison then needs no dictionary. */
  buckets: Uint16Array;
  weights: Uint16Array;
}

export interface TermSource {
  title: string;
  text: string;
  tags: readonly string[];
}

const TITLE_TIMES = 4;
/** What is kept of an article: more costs memory at 100,000 articles and changes few neighbours. */
const KEPT_TERMS = 256;
const HEAVY_TERMS = 24;
/** A tag counts as if the text had it this often. */
const TAG_TIMES = 8;
const WORD_WEIGHT = 14;
const WEIGHT_STEPS = 1000;
/** How many numbers a term may be. */
const TERMS = 2 ** 32;

/** The weighted terms of an article: logarithmic counts times fixed weights, of unit length, the 256 heaviest. */
export function termVector(source: TermSource, weightOf: TermWeights): TermVector {
  bigrams.clear();
  words.clear();
  countTerms(source.title, TITLE_TIMES);
  countTerms(source.text, 1);
  for (const tag of source.tags) words.set(hashTerm(`#${tag}`), TAG_TIMES);
  return unitVector(heaviest(weightOf));
}

/** Occurrences by term of the article at hand; the tables are used for one after the other. */
const bigrams = new TermCounts();
const words = new TermCounts();

/** `1 + log(count)` of the counts that texts have. */
const DAMPED = Float64Array.from({ length: 256 }, (_, count) => 1 + Math.log(count));

function damped(count: number): number {
  return count < DAMPED.length ? DAMPED[count] : 1 + Math.log(count);
}

/** Terms, heaviest first: weight in the high bits, term in the low ones, for numbers are sorted many times faster than pairs. */
function heaviest(weightOf: TermWeights): Float64Array {
  const packed = new Float64Array(bigrams.size + words.size);
  let at = 0;
  bigrams.forEach((term, count) => void (packed[at++] = Math.round(damped(count) * weightOf(term) * WEIGHT_STEPS) * TERMS + term));
  words.forEach((term, count) => void (packed[at++] = Math.round(damped(count) * WORD_WEIGHT * WEIGHT_STEPS) * TERMS + term));
  return packed.sort().subarray(-KEPT_TERMS).reverse();
}

/** Place of a bucket in the vector at hand, and 0 for none: emptied after use. */
const places = new Uint16Array(UNIT + 1);

function unitVector(found: Float64Array): TermVector {
  const steps = new Float64Array(found.length);
  const terms = new Uint32Array(found.length);
  let square = 0;
  for (let i = 0; i < found.length; i++) {
    steps[i] = Math.floor(found[i] / TERMS);
    terms[i] = found[i] - steps[i] * TERMS;
    square += steps[i] * steps[i];
  }
  const scale = square > 0 ? UNIT / Math.sqrt(square) : 0;
  const buckets = new Uint16Array(found.length);
  const weights = new Uint16Array(found.length);
  let length = 0;
  for (let i = 0; i < found.length; i++) {
    const bucket = (Math.imul(terms[i], 0x9e3779b1) >>> 16) & UNIT;
    const at = places[bucket] || (places[bucket] = ++length);
    buckets[at - 1] = bucket;
    weights[at - 1] = Math.min(UNIT, weights[at - 1] + Math.round(steps[i] * scale));
  }
  for (let i = 0; i < length; i++) places[buckets[i]] = 0;
  const heavy = terms.slice(0, HEAVY_TERMS);
  return {
    heavy,
    heavyWeights: Uint16Array.from(heavy, (_, i) => Math.round(steps[i] * scale)),
    buckets: buckets.slice(0, length),
    weights: weights.slice(0, length),
  };
}

const isHan = (unit: number): boolean => (unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0x3400 && unit <= 0x4dbf);
const isWord = (unit: number): boolean =>
  (unit >= 48 && unit <= 57) || (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90);

/** Han runs as overlapping bigrams, Latin and digit runs of two or more as words; the rest separates. */
function countTerms(text: string, times: number): void {
  let before = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (isHan(unit)) {
      if (before) bigrams.add(bigramTerm(before, unit), times);
      before = unit;
      continue;
    }
    before = 0;
    if (!isWord(unit)) continue;
    let end = i + 1;
    while (end < text.length && isWord(text.charCodeAt(end))) end++;
    if (end - i > 1) words.add(hashTerm(text.slice(i, end).toLowerCase()), times);
    i = end - 1;
  }
}

/** FNV-1a, 32 bits. */
export function hashTerm(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** The number of heavy terms and of buckets, then the four arrays one after the other. */
export function encodeVector({ heavy, heavyWeights, buckets, weights }: TermVector): Uint8Array {
  const counts = Uint32Array.of(heavy.length, buckets.length);
  const parts = [counts, heavy, heavyWeights, buckets, weights].map((part) => new Uint8Array(part.buffer, part.byteOffset, part.byteLength));
  return Buffer.concat(parts);
}

export function decodeVector(bytes: Uint8Array): TermVector {
  const copy = bytes.slice().buffer;
  const [terms, buckets] = new Uint32Array(copy, 0, 2);
  const afterTerms = 8 + terms * 4;
  const afterHeavy = afterTerms + terms * 2;
  return {
    heavy: new Uint32Array(copy, 8, terms),
    heavyWeights: new Uint16Array(copy, afterTerms, terms),
    buckets: new Uint16Array(copy, afterHeavy, buckets),
    weights: new Uint16Array(copy, afterHeavy + buckets * 2, buckets),
  };
}

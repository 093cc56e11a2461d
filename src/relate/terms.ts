import { TermCounts } from './termCounts.ts';
import { bucketOf, BUCKETS, UNIT, type TermVector } from './termVector.ts';
import { bigramTerm, type TermWeights } from './termWeights.ts';

export interface TermSource {
  title: string;
  text: string;
  tags: readonly string[];
}

const TITLE_TIMES = 4;
/** What is kept of an article: more costs memory at 100,000 articles and changes few neighbours. */
const KEPT_TERMS = 256;
/** Kept as such; the archive's usual terms among them will weigh less. */
const HEAVY_TERMS = 48;
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
const places = new Uint16Array(BUCKETS);

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
  const heavy = terms.subarray(0, HEAVY_TERMS);
  return { heavy, heavyWeights: Uint32Array.from(heavy, (_, i) => Math.round(steps[i] * scale)), cells: fold(terms, steps, scale) };
}

function fold(terms: Uint32Array, steps: Float64Array, scale: number): Uint32Array {
  const buckets = new Uint16Array(terms.length);
  const weights = new Uint16Array(terms.length);
  let length = 0;
  for (let i = 0; i < terms.length; i++) {
    const bucket = bucketOf(terms[i]);
    const at = places[bucket] || (places[bucket] = ++length);
    buckets[at - 1] = bucket;
    weights[at - 1] = Math.min(UNIT, weights[at - 1] + Math.round(steps[i] * scale));
  }
  const cells = new Uint32Array(length);
  for (let i = 0; i < length; i++) {
    places[buckets[i]] = 0;
    cells[i] = (buckets[i] << 16) | weights[i];
  }
  return cells;
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

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

/** The weighted terms of an article: logarithmic counts times fixed weights, of unit length, the 256 heaviest. */
export function termVector(source: TermSource, weightOf: TermWeights): TermVector {
  const counts: Counts = { bigrams: new Map(), words: new Map() };
  countTerms(source.title, TITLE_TIMES, counts);
  countTerms(source.text, 1, counts);
  for (const tag of source.tags) counts.words.set(hashTerm(`#${tag}`) | 0, TAG_TIMES);
  return unitVector(heaviest(counts, weightOf));
}

/** Weight in the high bits, term in the low ones: sorting numbers is many times faster than sorting pairs. */
function heaviest({ bigrams, words }: Counts, weightOf: TermWeights): { term: number; weight: number }[] {
  const packed = new Float64Array(bigrams.size + words.size);
  let at = 0;
  const pack = (term: number, weight: number) => {
    packed[at++] = Math.round(weight * WEIGHT_STEPS) * 2 ** 32 + (term >>> 0);
  };
  for (const [term, count] of bigrams) pack(term, (1 + Math.log(count)) * weightOf(term >>> 0));
  for (const [term, count] of words) pack(term, (1 + Math.log(count)) * WORD_WEIGHT);
  const kept = packed.sort().slice(-KEPT_TERMS).reverse();
  return Array.from(kept, (each) => {
    const steps = Math.floor(each / 2 ** 32);
    return { term: each - steps * 2 ** 32, weight: steps };
  });
}

function unitVector(found: { term: number; weight: number }[]): TermVector {
  let square = 0;
  for (const { weight } of found) square += weight * weight;
  const scale = square > 0 ? UNIT / Math.sqrt(square) : 0;
  const folded = new Map<number, number>();
  for (const { term, weight } of found) {
    const bucket = (Math.imul(term, 0x9e3779b1) >>> 16) & 0xffff;
    folded.set(bucket, Math.min(UNIT, (folded.get(bucket) ?? 0) + Math.round(weight * scale)));
  }
  const heavy = found.slice(0, HEAVY_TERMS);
  return {
    heavy: Uint32Array.from(heavy, ({ term }) => term),
    heavyWeights: Uint16Array.from(heavy, ({ weight }) => Math.round(weight * scale)),
    buckets: Uint16Array.from(folded.keys()),
    weights: Uint16Array.from(folded.values()),
  };
}

/** Occurrences by term; terms as signed numbers, which a Map keeps without allocating. */
interface Counts {
  bigrams: Map<number, number>;
  words: Map<number, number>;
}

const isHan = (unit: number): boolean => (unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0x3400 && unit <= 0x4dbf);
const isWord = (unit: number): boolean =>
  (unit >= 48 && unit <= 57) || (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90);

/** Han runs as overlapping bigrams, Latin and digit runs of two or more as words; the rest separates. */
function countTerms(text: string, times: number, { bigrams, words }: Counts): void {
  let before = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (isHan(unit)) {
      if (before) add(bigrams, bigramTerm(before, unit) | 0, times);
      before = unit;
      continue;
    }
    before = 0;
    if (!isWord(unit)) continue;
    let end = i + 1;
    while (end < text.length && isWord(text.charCodeAt(end))) end++;
    if (end - i > 1) add(words, hashTerm(text.slice(i, end).toLowerCase()) | 0, times);
    i = end - 1;
  }
}

function add(counts: Map<number, number>, term: number, times: number): void {
  counts.set(term, (counts.get(term) ?? 0) + times);
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

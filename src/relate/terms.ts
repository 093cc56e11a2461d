import { bigramTerm, type TermWeights } from './termWeights.ts';

/** Weight 1.0 as an integer: sums of products are then exact, whatever the order of summation. */
export const UNIT = 65535;

/** Terms of one article, heaviest first, and their weights in 1/65535, of unit length. */
export interface TermVector {
  terms: Uint32Array;
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
const TAG_WEIGHT = 12;
const WORD_WEIGHT = 14;

/** The weighted terms of an article: logarithmic counts times fixed weights, unit length, at most 256. */
export function termVector(source: TermSource, weightOf: TermWeights): TermVector {
  const counts = new Map<number, number>();
  const words = new Set<number>();
  countTerms(source.title, TITLE_TIMES, counts, words);
  countTerms(source.text, 1, counts, words);
  const found: [number, number][] = [];
  for (const [term, count] of counts) {
    found.push([term, (1 + Math.log(count)) * (words.has(term) ? WORD_WEIGHT : weightOf(term))]);
  }
  for (const tag of source.tags) found.push([hashTerm(`#${tag}`), TAG_WEIGHT * 3]);
  found.sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return unitVector(found.slice(0, KEPT_TERMS));
}

function unitVector(found: [number, number][]): TermVector {
  let square = 0;
  for (const [, weight] of found) square += weight * weight;
  const scale = square > 0 ? UNIT / Math.sqrt(square) : 0;
  return {
    terms: Uint32Array.from(found, ([term]) => term),
    weights: Uint16Array.from(found, ([, weight]) => Math.round(weight * scale)),
  };
}

const isHan = (unit: number): boolean => (unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0x3400 && unit <= 0x4dbf);
const isWord = (unit: number): boolean =>
  (unit >= 48 && unit <= 57) || (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90);

/** Han runs as overlapping bigrams, Latin and digit runs of two or more as words; the rest separates. */
function countTerms(text: string, times: number, counts: Map<number, number>, words: Set<number>): void {
  let before = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (isHan(unit)) {
      if (before) add(counts, bigramTerm(before, unit), times);
      before = unit;
      continue;
    }
    before = 0;
    if (!isWord(unit)) continue;
    let end = i + 1;
    while (end < text.length && isWord(text.charCodeAt(end))) end++;
    if (end - i > 1) {
      const term = hashTerm(text.slice(i, end).toLowerCase());
      words.add(term);
      add(counts, term, times);
    }
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

/** 6 bytes a term: all terms, then all weights. */
export function encodeVector({ terms, weights }: TermVector): Uint8Array {
  const bytes = new Uint8Array(terms.length * 6);
  bytes.set(new Uint8Array(terms.buffer, terms.byteOffset, terms.length * 4));
  bytes.set(new Uint8Array(weights.buffer, weights.byteOffset, weights.length * 2), terms.length * 4);
  return bytes;
}

export function decodeVector(bytes: Uint8Array): TermVector {
  const count = bytes.length / 6;
  const copy = bytes.slice().buffer;
  return { terms: new Uint32Array(copy, 0, count), weights: new Uint16Array(copy, count * 4, count) };
}

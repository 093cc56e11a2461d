import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const SLOTS = 1 << 20;
const DOCUMENT_LENGTH = 600;
/** Exponent on idf: from a trial on editors' own links between articles (issue "Finding"). */
const IDF_POWER = 1.5;

/** Weight of a term wherever it occurs; one article's neighbours thus never depend on the rest of the archive. */
export type TermWeights = (term: number) => number;

/** A term is a 32-bit number: two UTF-16 units of a bigram, or the hash of a Latin word, number or tag. */
export const bigramTerm = (first: number, second: number): number => ((first << 16) | second) >>> 0;

const slot = (term: number): number => Math.imul(term ^ (term >>> 15), 0x2c1b3c6d) >>> 12;

/**
 * Fixed weights from the word counts of jieba's dictionary (349,045 words with their counts, MIT licence).
 * The table takes 0.2 s to derive, so it is kept in `cacheDir`.
 */
export function termWeights(cacheDir: string): TermWeights {
  const file = join(cacheDir, 'term-weights-1.f32');
  const table = readTable(file) ?? writeTable(file, cacheDir);
  const unseen = Math.log(1 + 1 / documentShare(1e-8)) ** IDF_POWER;
  return (term) => table[slot(term)] || unseen;
}

function readTable(file: string): Float32Array | null {
  try {
    const bytes = readFileSync(file);
    return bytes.length === SLOTS * 4 ? new Float32Array(bytes.buffer, bytes.byteOffset, SLOTS) : null;
  } catch {
    return null;
  }
}

function writeTable(file: string, cacheDir: string): Float32Array {
  const table = deriveTable(readFileSync(createRequire(import.meta.url).resolve('@node-rs/jieba/dict.txt'), 'utf8'));
  mkdirSync(cacheDir, { recursive: true });
  writeFileSync(`${file}.${process.pid}`, new Uint8Array(table.buffer));
  renameSync(`${file}.${process.pid}`, file);
  return table;
}

/** Bigram probability = its count inside words + what two independent neighbouring characters would give. */
export function deriveTable(dictionary: string): Float32Array {
  const counts = new Map<number, number>();
  let total = 0;
  for (const line of dictionary.split('\n')) {
    const [word, number] = line.split(' ');
    const count = Number(number);
    if (!count) continue;
    total += count * word.length;
    for (let i = 1; i < word.length; i++) {
      const term = bigramTerm(word.charCodeAt(i - 1), word.charCodeAt(i));
      counts.set(term, (counts.get(term) ?? 0) + count);
    }
  }
  const table = new Float32Array(SLOTS);
  for (const [term, count] of counts) {
    const weight = Math.log(1 + 1 / documentShare(count / total)) ** IDF_POWER;
    const at = slot(term);
    table[at] = table[at] ? Math.min(table[at], weight) : weight;
  }
  return table;
}

/** Share of documents that hold a term of this probability. */
function documentShare(probability: number): number {
  return 1 - Math.exp(-probability * DOCUMENT_LENGTH);
}

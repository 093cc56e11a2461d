import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { CROSS_STEPS, deriveTable, LEVEL, rarity, SLOTS, slotOf, STEP, tagOf, UNITS } from './weightTable.ts';

/** Weight of a term wherever it occurs; one article's neighbours thus never depend on the rest of the archive. */
export type TermWeights = (term: number) => number;

/** A term is a 32-bit number: two UTF-16 units of a bigram, or the hash of a Latin word, number or tag. */
export const bigramTerm = (first: number, second: number): number => ((first << 16) | second) >>> 0;

/** The table takes 0.3 s to derive, so it is kept in `cacheDir`. */
export function termWeights(cacheDir: string): TermWeights {
  const file = join(cacheDir, 'term-weights-2.bin');
  const table = readTable(file) ?? writeTable(file, cacheDir);
  const ends = table.subarray(SLOTS, SLOTS + UNITS);
  const begins = table.subarray(SLOTS + UNITS);
  const across = Float64Array.from({ length: CROSS_STEPS }, (_, step) => rarity(Math.exp(-step * STEP)));
  return (term) => {
    const slot = slotOf(term);
    const tag = tagOf(term);
    if (table[slot] >>> 8 === tag) return (table[slot] & 255) * LEVEL;
    if (table[slot ^ 1] >>> 8 === tag) return (table[slot ^ 1] & 255) * LEVEL;
    return across[ends[term >>> 16] + begins[term & 0xffff]];
  };
}

function readTable(file: string): Uint16Array | null {
  try {
    const bytes = readFileSync(file);
    const table = new Uint16Array(bytes.buffer, bytes.byteOffset, bytes.length / 2);
    return table.length === SLOTS + 2 * UNITS ? table : null;
  } catch {
    return null;
  }
}

function writeTable(file: string, cacheDir: string): Uint16Array {
  const table = deriveTable(readFileSync(createRequire(import.meta.url).resolve('@node-rs/jieba/dict.txt'), 'utf8'));
  mkdirSync(cacheDir, { recursive: true });
  writeFileSync(`${file}.${process.pid}`, new Uint8Array(table.buffer));
  renameSync(`${file}.${process.pid}`, file);
  return table;
}

import type { ByteReader } from './byteReader.ts';
import type { ByteWriter } from './byteWriter.ts';

/**
 * The literal index beside Pagefind's: which articles contain two Han characters with exactly one between them (`怀县` of
 * 怀集县). It answers what pairs cannot: a query with one character wrong or missing keeps too few of its pairs.
 */

/** Writes the pages from `from` to before `to`, each once. Returns how many these are. */
export function writeGapPages(writer: ByteWriter, pages: Uint32Array, from: number, to: number): number {
  let count = 0;
  let before = -1;
  for (let at = from; at < to; at++) {
    if (pages[at] === before) continue;
    writer.number(pages[at] - Math.max(0, before));
    before = pages[at];
    count++;
  }
  return count;
}

/** Reads what `writeGapPages` wrote, to the end of the bytes. */
export function readGapPages(reader: ByteReader): number[] {
  const pages: number[] = [];
  while (reader.hasMore) pages.push(reader.number() + (pages.at(-1) ?? 0));
  return pages;
}

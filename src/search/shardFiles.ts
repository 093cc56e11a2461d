import { gzipSync } from 'node:zlib';
import type { ShardIndexes } from './addDocument.ts';
import { ByteWriter } from './byteWriter.ts';
import { writeGapPages } from './gaps.ts';
import { bucketFile, commonFile, gapFile } from './shardFormat.ts';
import { packBuckets, type WordBytes } from './wordBuckets.ts';
import { writePages } from './wordPages.ts';

/** Bytes of a word's pages from which on it has a file of its own, so that rare words cost little. */
const COMMON = 2000;
/** Bytes of a bucket of words. Half of it would double the number of files. */
const WORDS = 2500;
/** Of gaps, which are asked seldom: fewer files are worth more than smaller ones. */
const GAPS = 4000;

/** Share of the articles from which on a gap says too little to be kept, and the number below which it always is. */
const USUAL_GAP = 0.04;
const FEW = 10;

export type Files = Map<string, Uint8Array>;

/** Adds the files of a shard's words and returns the number of buckets. */
export function addWordFiles(files: Files, { words: index }: ShardIndexes): number {
  const { words, occurrences } = index.sorted();
  const written = new ByteWriter();
  const ends = words.map(({ from, to }) => {
    writePages(written, occurrences, from, to);
    return written.length;
  });
  const entries = words.map(({ word }, i): WordBytes => ({ word, bytes: written.written().subarray(ends[i - 1] ?? 0, ends[i]) }));
  for (const entry of entries) {
    if (entry.bytes!.length < COMMON) continue;
    files.set(commonFile(entry.word), entry.bytes!);
    entry.bytes = null;
  }
  const buckets = packBuckets(entries, WORDS);
  buckets.forEach((bucket, i) => files.set(bucketFile(i), bucket));
  return buckets.length;
}

/** Adds the files of a shard's gaps and returns the number of buckets. */
export function addGapFiles(files: Files, { gaps: index }: ShardIndexes, articles: number): number {
  const { words, occurrences } = index.sorted();
  const most = Math.max(FEW, articles * USUAL_GAP);
  const entries = words.map(({ word, from, to }): WordBytes => {
    const written = new ByteWriter(to - from);
    const count = writeGapPages(written, occurrences.pages, from, to);
    return { word, bytes: count > most ? null : written.written() };
  });
  const buckets = packBuckets(entries, GAPS);
  buckets.forEach((bucket, i) => files.set(gapFile(i), bucket));
  return buckets.length;
}

/** For texts; words and gaps are dense as they are. The header names no platform, so that the bytes are the same everywhere. */
export function pack(bytes: Uint8Array): Uint8Array {
  const packed = gzipSync(bytes, { level: 9 });
  packed[9] = 255;
  return packed;
}

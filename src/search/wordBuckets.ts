import { ByteReader } from './byteReader.ts';
import { ByteWriter } from './byteWriter.ts';
import { bucketOf } from './encodeWord.ts';

/** A word with what is written of it; null: it is left out of its bucket, which then only names it. */
export interface WordBytes {
  word: string;
  bytes: Uint8Array | null;
}

/** Spreads words over files of about `size` bytes by their hash, so that the browser needs no list of what is where. */
export function packBuckets(words: WordBytes[], size: number): Uint8Array[] {
  const length = words.reduce((sum, { word, bytes }) => sum + word.length + (bytes?.length ?? 0), 0);
  const buckets: WordBytes[][] = Array.from({ length: Math.max(1, Math.ceil(length / size)) }, () => []);
  for (const entry of words) buckets[bucketOf(entry.word, buckets.length)].push(entry);
  return buckets.map(packBucket);
}

function packBucket(words: WordBytes[]): Uint8Array {
  const writer = new ByteWriter();
  for (const { word, bytes } of words) {
    writer.word(word);
    writer.block(bytes ?? new Uint8Array());
  }
  return writer.written();
}

/** The words of a bucket; `bytes` null: something is written of them elsewhere, or nothing because it would say too little. */
export function unpackBucket(bucket: Uint8Array): WordBytes[] {
  const reader = new ByteReader(bucket);
  const words: WordBytes[] = [];
  while (reader.hasMore) {
    const word = reader.word();
    const bytes = reader.block();
    words.push({ word, bytes: bytes.length ? bytes : null });
  }
  return words;
}

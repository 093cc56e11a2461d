import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { bucketOf } from './encodeWord.ts';
import { chunkOf, chunkWords, dataOf, joined, pagesOf, readMeta, sortedFilter } from './pagefindInternals.ts';
import { ARTICLES_FILE, bucketFile, commonFile, encodeLength, filterFile, type FoundArticle, fragmentFile, gapFile, type ShardArticles } from './shardFormat.ts';

export type ShardKind = 'closed' | 'newest';

/** Bytes of a word's postings from which on it has a file of its own, so that rare words cost little. */
const COMMON = 3000;
/** Bytes of a bucket, unpacked: about 2 KB on the wire. Half of it would double the number of files. */
const BUCKET = 4000;

/** Share of the articles from which on a word says little. */
const USUAL = 0.08;

type Postings = { word: string; bytes: Uint8Array };

/** Pagefind's files of one shard in our packaging, by path. The same articles give the same bytes. */
export function shardFiles(pagefind: Map<string, Uint8Array>, articles: FoundArticle[], gaps: string[], kind: ShardKind): { files: Map<string, Uint8Array>; names: string[] } {
  const of = (extension: string) => [...pagefind].filter(([path]) => path.endsWith(extension)).map(([, content]) => dataOf(gunzipSync(content)));
  const { words, fields } = readMeta(of('.pf_meta')[0]);
  if (words.length !== articles.length) throw new Error(`Pagefind indexed ${words.length} of ${articles.length} articles`);
  const fragments = articles.map((article) => Buffer.from(JSON.stringify(article)));
  const names = kind === 'closed' ? articles.map((_, i) => String(i)) : contentNames(fragments);
  const files = new Map<string, Uint8Array>();
  const postings = of('.pf_index').flatMap((chunk) => [...chunkWords(chunk)]).sort((a, b) => (a.word < b.word ? -1 : 1));
  const buckets = packWords(postings, files);
  const filters = of('.pf_filter').map(sortedFilter);
  for (const { name, data } of filters) files.set(filterFile(name), pack(data));
  const known: ShardArticles = { lengths: words.map(encodeLength).join(''), ...(kind === 'newest' && { names, usual: usualWords(postings, articles.length) }), fields, filters: filters.map(({ name }) => name).sort(), buckets, gapBuckets: gaps.length };
  gaps.forEach((bucket, i) => files.set(gapFile(i), pack(Buffer.from(bucket))));
  files.set(ARTICLES_FILE, pack(Buffer.from(JSON.stringify(known))));
  fragments.forEach((fragment, i) => files.set(fragmentFile(names[i]), pack(fragment)));
  return { files, names };
}

/** Spreads all words over buckets by their hash, so that the browser needs no list of what is where. */
function packWords(words: Postings[], files: Map<string, Uint8Array>): number {
  const rare = words.filter(({ bytes }) => bytes.length < COMMON);
  const count = Math.max(1, Math.ceil(rare.reduce((sum, { bytes }) => sum + bytes.length, 0) / BUCKET));
  const buckets = Array.from({ length: count }, () => ({ common: [] as string[], rare: [] as Uint8Array[] }));
  for (const { word, bytes } of words) {
    const bucket = buckets[bucketOf(word, count)];
    if (bytes.length < COMMON) bucket.rare.push(bytes);
    else {
      bucket.common.push(word);
      files.set(commonFile(word), pack(chunkOf([bytes])));
    }
  }
  buckets.forEach(({ common, rare }, i) => files.set(bucketFile(i), pack(joined([Buffer.from(`${common.join(' ')}\n`), chunkOf(rare)]))));
  return count;
}

function usualWords(words: Postings[], articles: number): string {
  return words.filter(({ bytes }) => pagesOf(bytes) >= Math.max(3, articles * USUAL)).map(({ word }) => word).join(' ');
}

/** The newest shard's fragments are named by what they show, so that a push writes only those that changed. */
function contentNames(fragments: Uint8Array[]): string[] {
  const taken = new Set<string>();
  return fragments.map((fragment) => {
    const hash = createHash('sha256').update(fragment).digest('base64url').replace(/[-_]/g, '').toLowerCase();
    let length = 6;
    while (taken.has(hash.slice(0, length))) length++;
    taken.add(hash.slice(0, length));
    return hash.slice(0, length);
  });
}

/** The header names no platform, so that the bytes are the same everywhere. */
export function pack(bytes: Uint8Array): Uint8Array {
  const packed = gzipSync(bytes, { level: 9 });
  packed[9] = 255;
  return packed;
}

import { type Cbor, decodeCbor, encodeCbor } from './cbor.ts';

/**
 * Everything that we rely on and that Pagefind does not document, for Pagefind 1.5.2.
 * `test/search/pagefindInternals.test.ts` and `test/browser/search.test.ts` fail when an upgrade changes one of these.
 *
 * 1. Words are separated by white space only, in custom records of a language without stemmer and segmenter.
 * 2. The browser cuts Chinese words again under `<html lang="zh">`, but not words of Latin letters and digits.
 * 3. Index chunks hold about as many postings as `PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE` says.
 * 4. Every file is gzip of a 12-byte signature and the data. Fragments are JSON. `pf_meta` is CBOR: version, pages
 *    `[fragment, words]` in the order in which the records were added, chunks, filters `[name, file]`, sorts, fields.
 *    Filter files are `[name, [value, pages][]]`. Filters and their values come in a random order.
 * 5. `pagefind-entry.json` names the file of the WebAssembly relative to its own folder.
 * 6. A search for one word answers all its pages with BM25 score, places in the content and matched metadata fields.
 */

/** No stemmer and no segmenter knows it. */
export const LANGUAGE = 'u';

/** Small chunks: a query fetches a few kilobytes a word. */
export const BUILD_ENVIRONMENT = { PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE: '2000' };

/** What every shard shares, of the files that Pagefind writes. */
export const SHARED_FILES = ['pagefind.js', 'wasm.unknown.pagefind'];

/** What one shard needs of its own. */
export const SHARD_FILE = /^(?:pagefind\.[^/]+\.pf_meta|pagefind-entry\.json|(?:index|fragment|filter)\/[^/]+)$/;

export const ENTRY_FILE = 'pagefind-entry.json';

const SIGNATURE = 'pagefind_dcd';

/**
 * A word as Pagefind and its browser script leave it alone: ASCII behind a `w`, anything else as four letters
 * `g`…`v` a UTF-16 unit. `2020` -> `w2020`, `下帅` -> `kujrllomj…`
 */
export function encodeWord(word: string): string {
  if (/^[a-z0-9]+$/.test(word)) return `w${word}`;
  let letters = '';
  for (let i = 0; i < word.length; i++) letters += encodeUnit(word.charCodeAt(i));
  // A lone character must not be the beginning of every pair that starts with it.
  return isSingleCharacter(word) ? `x${letters}` : letters;
}

function isSingleCharacter(word: string): boolean {
  return word.length === 1 || (word.length === 2 && word.codePointAt(0)! > 0xffff);
}

function encodeUnit(unit: number): string {
  let letters = '';
  for (let shift = 12; shift >= 0; shift -= 4) letters += String.fromCharCode(103 + ((unit >> shift) & 15));
  return letters;
}

export interface FragmentContent {
  url: string;
  text: string;
  meta: Record<string, string>;
}

/** A fragment as the browser script expects it, with natural text where Pagefind would put the indexed words. */
export function fragmentText({ url, text, meta }: FragmentContent): string {
  return SIGNATURE + JSON.stringify({ url, content: text, word_count: 0, filters: {}, meta, anchors: [] });
}

/** An unpacked `pf_meta` or filter file. */
function decode(file: Uint8Array): Cbor[] {
  return decodeCbor(file.subarray(SIGNATURE.length)) as Cbor[];
}

function encode(data: Cbor[]): Uint8Array {
  const signature = new TextEncoder().encode(SIGNATURE);
  const encoded = encodeCbor(data);
  const file = new Uint8Array(signature.length + encoded.length);
  file.set(signature);
  file.set(encoded, signature.length);
  return file;
}

type Meta = [version: string, pages: [string, number][], chunks: Cbor[], filters: [string, string][], sorts: Cbor[], fields: Cbor[]];

/** Names of the fragments in the order of the records. */
export function fragmentNames(meta: Uint8Array): string[] {
  return (decode(meta) as Meta)[1].map(([name]) => name);
}

/** A `pf_meta` with other names for the fragments and the filter files, filters in order. */
export function renamedMeta(meta: Uint8Array, fragments: string[], filters: Map<string, string>): Uint8Array {
  const [version, pages, chunks, filterFiles, sorts, fields] = decode(meta) as Meta;
  const renamedPages = pages.map(([, words], i): [string, number] => [fragments[i], words]);
  const renamedFilters = filterFiles.map(([name, file]): [string, string] => [name, filters.get(file) ?? file]);
  return encode([version, renamedPages, chunks, renamedFilters.sort(byFirst), sorts, fields]);
}

/** A filter file with its values in order. */
export function sortedFilter(filter: Uint8Array): Uint8Array {
  const [name, values] = decode(filter) as [string, [string, number[]][]];
  return encode([name, [...values].sort(byFirst)]);
}

function byFirst([a]: [string, unknown], [b]: [string, unknown]): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Names the shard's `pf_meta`, and lets a shard in a folder of its own use the one WebAssembly file beside the folders. */
export function entryText(entry: string, hash: string): string {
  const parsed = JSON.parse(entry) as { languages: Record<string, { hash: string; wasm: string | null }> };
  Object.assign(parsed.languages[LANGUAGE], { hash, wasm: 'of/../../wasm.unknown' });
  return JSON.stringify(parsed);
}

export function metaPath(hash: string): string {
  return `pagefind.${hash}.pf_meta`;
}

/** A search result as Pagefind's browser script gives it. */
export interface PagefindResult {
  id: string;
  score: number;
  /** Places of the word in the content. */
  words: number[];
  matchedMetaFields?: string[];
  data(): Promise<{ raw_url: string; raw_content: string; meta: Record<string, string> }>;
}

export interface PagefindInstance {
  preload(term: string): Promise<unknown>;
  search(term: string, options: { filters?: Record<string, unknown> }): Promise<{ results: PagefindResult[] }>;
}

export interface PagefindScript {
  createInstance(options: Record<string, unknown>): PagefindInstance;
}

/** `metaCacheTag` stands in the request for the entry file, so that an old one in a cache is not used. */
export function instanceOptions(folder: string, cacheTag: string): Record<string, unknown> {
  return {
    basePath: folder, noWorker: true, metaCacheTag: cacheTag, excerptLength: 1,
    ranking: { termSimilarity: 1, pageLength: 0.75, termSaturation: 1.2, termFrequency: 1, metaWeights: { t: 3, s: 1, n: 2, c: 1, p: 1 } },
  };
}

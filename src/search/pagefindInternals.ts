import { type Cbor, decodeCbor, encodeCbor, itemEnd, listHead } from './cbor.ts';

/**
 * Everything that we rely on and that Pagefind does not document, for Pagefind 1.5.2.
 * `test/search/pagefindInternals.test.ts` and `test/browser/search.test.ts` fail when an upgrade changes one of these.
 *
 * 1. Words are separated by white space only, in custom records of a language without stemmer and segmenter.
 * 2. Every file is gzip of a 12-byte signature and the data.
 * 3. `pf_meta` is CBOR: version, pages `[fragment, words]` in the order of the records, chunks, filters, sorts, meta fields.
 *    An index without chunks in its list searches those that are loaded into it.
 * 4. A `pf_index` is CBOR: one list of words `[word, pages, variants]`; it may hold any words in any order.
 * 5. A `pf_filter` is CBOR `[name, [value, pages][]]`, the values in a random order.
 * 6. The WebAssembly takes and gives text as `wasm-bindgen` does, and a call answers the index's new address.
 * 7. A search for one word answers all pages of it and of words that begin with it (else of the longest word that it
 *    begins with): BM25 score, places in the content, matched meta fields. In quotes it answers that word's pages only.
 */

/** No stemmer and no segmenter knows it. */
export const LANGUAGE = 'u';
/** Few, large chunks: we cut them anew. */
export const BUILD_ENVIRONMENT = { PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE: '500000' };
export const WASM_FILE = 'wasm.unknown.pagefind';
/** The same where it may be cached for ever. */
export const ENGINE_FILE = 'wasm.unknown.1.5.2.pagefind';

const SIGNATURE_LENGTH = 'pagefind_dcd'.length;

/** The data of an unpacked file. */
export function dataOf(unpacked: Uint8Array): Uint8Array {
  return unpacked.subarray(SIGNATURE_LENGTH);
}

type Meta = [version: string, pages: [fragment: string, words: number][], chunks: Cbor, filters: Cbor, sorts: Cbor, fields: string[]];

export function readMeta(data: Uint8Array): { words: number[]; fields: string[] } {
  const [, pages, , , , fields] = decodeCbor(data) as Meta;
  return { words: pages.map(([, words]) => words), fields };
}

/** Pages are called by their number. */
export function writeMeta(words: number[], fields: string[]): Uint8Array {
  return encodeCbor(['1.5.2', words.map((count, page) => [String(page), count]), [], [], [], fields]);
}

/** The words of a chunk with their bytes. */
export function* chunkWords(data: Uint8Array): Generator<{ word: string; bytes: Uint8Array }> {
  let { at, length } = listHead(data, listHead(data, 0).at);
  for (; length > 0; length--) {
    const end = itemEnd(data, at);
    const text = listHead(data, at).at;
    yield { word: decodeCbor(data.subarray(text, itemEnd(data, text))) as string, bytes: data.subarray(at, end) };
    at = end;
  }
}

/** How many pages a word of a chunk is on. */
export function pagesOf(word: Uint8Array): number {
  return listHead(word, itemEnd(word, listHead(word, 0).at)).length;
}

export function chunkOf(words: Uint8Array[]): Uint8Array {
  // Heads of a list with one item and of the list of words; the words follow as they are.
  const head = [...encodeCbor([0]).subarray(0, 1), ...encodeCbor(words.map(() => 0)).subarray(0, -words.length)];
  return joined([Uint8Array.from(head), ...words]);
}

/** A filter with its values in order. */
export function sortedFilter(data: Uint8Array): { name: string; data: Uint8Array } {
  const [name, values] = decodeCbor(data) as [string, [string, number[]][]];
  return { name, data: encodeCbor([name, [...values].sort(([a], [b]) => (a < b ? -1 : 1))]) };
}

export function joined(pieces: Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** A page as the WebAssembly answers it. */
export interface PageHit {
  p: string;
  s: number;
  l: { l: number }[];
  mf?: string[];
}

export interface PageHits {
  results: PageHit[];
  /** Pages without regard to filters. */
  unfiltered_total: number;
}

/** Inverse document frequency as the engine has it in its scores. */
export function inverseFrequency(pages: number, containing: number): number {
  return Math.log(1 + (pages - containing + 0.5) / (containing + 0.5));
}

interface Exports {
  memory: WebAssembly.Memory;
  __wbindgen_externrefs: WebAssembly.Table;
  __wbindgen_malloc(length: number, alignment: number): number;
  __wbindgen_free(at: number, length: number, alignment: number): void;
  __wbindgen_start(): void;
  init_pagefind(at: number, length: number): number;
  load_index_chunk(index: number, at: number, length: number): number;
  load_filter_chunk(index: number, at: number, length: number): number;
  set_ranking_weights(index: number, at: number, length: number): number;
  search(index: number, ...texts: number[]): [at: number, length: number];
}

/** Pagefind's engine; each index in it is one shard. */
export class PagefindEngine {
  #wasm: Exports;

  private constructor(wasm: Exports) {
    this.#wasm = wasm;
  }

  static async start(module: Uint8Array<ArrayBuffer>): Promise<PagefindEngine> {
    let wasm: Exports;
    const fillTable = () => {
      const table = wasm.__wbindgen_externrefs;
      const first = table.grow(4);
      [undefined, null, true, false].forEach((value, i) => table.set(first + i, value));
    };
    const imports = { './pagefind_web_bg.js': { __wbindgen_init_externref_table: fillTable } };
    wasm = (await WebAssembly.instantiate(module, imports)).instance.exports as unknown as Exports;
    wasm.__wbindgen_start();
    return new PagefindEngine(wasm);
  }

  open(meta: Uint8Array, ranking: object): PagefindIndex {
    const index = this.#wasm.init_pagefind(...this.#pass(meta));
    return new PagefindIndex(this, this.#wasm.set_ranking_weights(index, ...this.#pass(text(JSON.stringify(ranking)))));
  }

  load(index: number, kind: 'index' | 'filter', data: Uint8Array): number {
    return this.#wasm[`load_${kind}_chunk`](index, ...this.#pass(data));
  }

  search(index: number, word: string, filters: object, exact: boolean): PageHits {
    const query = exact ? `"${word}"` : word;
    const texts = [word, query, JSON.stringify(filters), ''].flatMap((given) => this.#pass(text(given)));
    const [at, length] = this.#wasm.search(index, ...texts, Number(exact), 0);
    const answer = new TextDecoder().decode(new Uint8Array(this.#wasm.memory.buffer, at >>> 0, length));
    this.#wasm.__wbindgen_free(at, length, 1);
    return JSON.parse(answer) as PageHits;
  }

  #pass(bytes: Uint8Array): [number, number] {
    const at = this.#wasm.__wbindgen_malloc(bytes.length, 1) >>> 0;
    new Uint8Array(this.#wasm.memory.buffer).set(bytes, at);
    return [at, bytes.length];
  }
}

function text(value: string): Uint8Array {
  return new TextEncoder().encode(value);
}

export class PagefindIndex {
  #engine: PagefindEngine;
  #address: number;

  constructor(engine: PagefindEngine, address: number) {
    this.#engine = engine;
    this.#address = address;
  }

  load(kind: 'index' | 'filter', data: Uint8Array): void {
    this.#address = this.#engine.load(this.#address, kind, data);
  }

  search(word: string, filters: object, exact = false): PageHits {
    return this.#engine.search(this.#address, word, filters, exact);
  }
}

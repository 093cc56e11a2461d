import { type Cbor, encodeCbor } from './cbor.ts';
import type { WordPage } from './wordPages.ts';

/**
 * Everything that we rely on and that Pagefind does not document, for Pagefind 1.5.2: we write the files of its index
 * ourselves, some ten times faster and in fewer bytes, and ask its engine, the WebAssembly, ourselves.
 * `test/search/pagefindInternals.test.ts` compares what we write with what Pagefind writes of the same words, and fails,
 * as does `test/browser/search.test.ts`, when an upgrade changes one of these.
 *
 * 1. `pf_meta` is CBOR: version, pages `[name, words]` in the order of the records, chunks, filters, sorts, meta fields.
 *    An index without chunks in its list searches those that are loaded into it.
 * 2. A `pf_index` is CBOR: one list of words `[word, pages, variants]` in any order; a page is the step from the one
 *    before, the places in the body after their weight, and those in the fields, each after its negative number.
 * 3. A `pf_filter` is CBOR `[name, [value, pages][]]`.
 * 4. The WebAssembly takes and gives text as `wasm-bindgen` does, and a call answers the index's new address.
 * 5. A search for one word answers all pages of it and of words that begin with it (else of the longest word that it
 *    begins with): BM25 score, places in the content, matched meta fields. In quotes it answers that word's pages only.
 *    Words of ASCII letters and digits are looked up as they are.
 */

/** The engine for languages without stemmer and segmenter, and every file of Pagefind: gzip of 12 bytes and the data. */
export const WASM_FILE = 'wasm.unknown.pagefind';
/** The same where it may be cached for ever. */
export const ENGINE_FILE = 'wasm.unknown.1.5.2.pagefind';

const SIGNATURE_LENGTH = 'pagefind_dcd'.length;

/** The data of one of Pagefind's files, unpacked. */
export function dataOf(unpacked: Uint8Array): Uint8Array {
  return unpacked.subarray(SIGNATURE_LENGTH);
}

/** Meta fields in the order of their numbers: `c` single characters and `p` pinyin of title and names, `j` joints of Han and other characters, `n` names, `s` summary, `t` title. */
export const FIELDS = 'cjnpst';

/** A `pf_meta` that calls pages by their number; `lengths`: words of each. */
export function metaOf(lengths: number[]): Uint8Array {
  return encodeCbor(['1.5.2', lengths.map((words, page) => [String(page), words]), [], [], [], [...FIELDS]]);
}

/** Stands before the places in a body: the weight of plain text. */
const BODY = -25;

/** A `pf_index` of the words. */
export function chunkOf(words: { word: string; pages: WordPage[] }[]): Uint8Array {
  return encodeCbor([words.map(({ word, pages }) => [word, pages.map(pageOf), []])]);
}

function pageOf({ step, body, fields }: WordPage): Cbor {
  return [step, body.length ? [BODY, ...body] : [], fields.flatMap(([field, places]) => [-1 - field, ...places])];
}

/** A `pf_filter`: numbers of the pages that have each value. */
export function filterOf(name: string, values: [value: string, pages: number[]][]): Uint8Array {
  return encodeCbor([name, values]);
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

import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { addDocument } from '../../src/search/addDocument.ts';
import { ByteReader } from '../../src/search/byteReader.ts';
import { ByteWriter } from '../../src/search/byteWriter.ts';
import type { Cbor } from '../../src/search/cbor.ts';
import { encodeWord } from '../../src/search/encodeWord.ts';
import { InvertedIndex } from '../../src/search/invertedIndex.ts';
import { chunkOf, dataOf, ENGINE_FILE, FIELDS, filterOf, inverseFrequency, metaOf, type PagefindIndex, PagefindEngine, WASM_FILE } from '../../src/search/pagefindInternals.ts';
import type { SearchDocument } from '../../src/search/searchEntry.ts';
import { simplifyWith } from '../../src/search/simplify.ts';
import { PARTS, readPages, writePages } from '../../src/search/wordPages.ts';
import { decodeCbor } from './decodeCbor.ts';

vi.setConfig({ hookTimeout: 60_000 });

const document = (title: string, summary: string, text: string, year: string, places: string[] = []): SearchDocument => ({
  url: '/', title, summary, text, date: `${year}-01-01`, ms: 0, section: '/', sectionTitles: [], places, authors: [], tags: [], picture: '', file: '',
});
const documents = [
  document('坳仔的竹子', '竹子做成箫', '坳仔镇种竹的人家多，covid那年也种竹。'.repeat(12), '2020', ['坳仔镇']),
  document('绥江水位', '', '绥江在怀集县城边，5g已通，A股2万。', '2021'),
  document('种竹', '坳仔镇', '竹竹竹竹，covids。种竹种竹', '2020', ['坳仔镇', '县城']),
  document('路', '', '种竹', '2022'),
];

const words = new InvertedIndex();
const lengths = documents.map((each, page) => addDocument({ words, gaps: new InvertedIndex() }, page, each, simplifyWith('')));
const { words: list, occurrences } = words.sorted();

/** What Pagefind is given of a page: the words of its body and of each field in their places. */
function record(page: number): { content: string; meta: Record<string, string> } {
  const parts = Array.from({ length: 1 + FIELDS.length }, () => [] as string[]);
  for (const { word, from, to } of list) {
    for (let at = from; at < to; at++) if (occurrences.pages[at] === page) parts[occurrences.places[at] % PARTS][Math.floor(occurrences.places[at] / PARTS)] = word;
  }
  const [content, ...fields] = parts.map((part) => part.join(' '));
  return { content, meta: Object.fromEntries(fields.flatMap((text, i) => (text ? [[FIELDS[i], text]] : []))) };
}

const ours = decodeCbor(chunkOf(list.map(({ word, from, to }) => {
  const writer = new ByteWriter();
  writePages(writer, occurrences, from, to);
  return { word, pages: readPages(new ByteReader(writer.written())) };
}))) as [[word: string, ...Cbor[]][]];
const YEARS: [string, number[]][] = [['2020', [0, 2]], ['2021', [1]], ['2022', [3]]];

let files: Map<string, Uint8Array>;
let index: PagefindIndex;
const theirs = (extension: string) => [...files].filter(([path]) => path.endsWith(extension)).map(([, content]) => decodeCbor(dataOf(gunzipSync(content))));
const byName = (a: Cbor[], b: Cbor[]) => ((a[0] as string) < (b[0] as string) ? -1 : 1);

beforeAll(async () => {
  const created = (await createIndex({})).index!;
  for (const [page, { date }] of documents.entries()) {
    // No stemmer and no segmenter knows this language.
    await created.addCustomRecord({ url: `/${page}/`, language: 'u', filters: { year: [date.slice(0, 4)] }, ...record(page) });
  }
  files = new Map((await created.getFiles()).files.map(({ path, content }) => [path, content]));
  const engine = await PagefindEngine.start(dataOf(gunzipSync(files.get(WASM_FILE)!)).slice());
  index = engine.open(metaOf(lengths), {});
  const writer = (from: number, to: number) => {
    const bytes = new ByteWriter();
    writePages(bytes, occurrences, from, to);
    return readPages(new ByteReader(bytes.written()));
  };
  index.load('index', chunkOf(list.map(({ word, from, to }) => ({ word, pages: writer(from, to) }))));
  index.load('filter', filterOf('year', YEARS));
});
afterAll(() => close());

const pages = (word: string, filters = {}, exact = false) => index.search(word, filters, exact).results.map(({ p }) => p).sort();

describe('what we write as Pagefind does', () => {
  it('is meant for the version that is installed', async () => {
    const { version } = JSON.parse(await readFile('node_modules/pagefind/package.json', 'utf8'));
    expect(ENGINE_FILE).toBe(`wasm.unknown.${version}.pagefind`);
  });

  it('has the same words on the same pages at the same places, in the body and in every field', () => {
    const chunks = theirs('.pf_index') as [[string, ...Cbor[]][]][];
    expect(ours[0].toSorted(byName)).toEqual(chunks.flatMap(([chunk]) => chunk).sort(byName));
    expect(ours[0].length).toBeGreaterThan(60);
  });

  it('has the same lengths and fields', () => {
    const [[version, theirPages, , , , fields]] = theirs('.pf_meta') as [[string, [string, number][], Cbor, Cbor, Cbor, string[]]];
    const [ourVersion, ourPages, , , , ourFields] = decodeCbor(metaOf(lengths)) as [string, [string, number][], Cbor, Cbor, Cbor, string[]];
    expect([ourVersion, ourPages.map(([, length]) => length), ourFields]).toEqual([version, theirPages.map(([, length]) => length), fields]);
  });

  it('has the same values of a filter', () => {
    const [[name, values]] = theirs('.pf_filter') as [[string, [string, number[]][]]];
    expect(decodeCbor(filterOf('year', YEARS))).toEqual([name, values.toSorted(byName)]);
  });
});

describe('what we rely on inside its engine', () => {
  it('finds a word in content and fields, with its places', () => {
    const { results, unfiltered_total } = index.search('wcovid', {});
    expect(unfiltered_total).toBe(2);
    expect(results.find(({ p }) => p === '2')!.l.map((place) => place.l)).toEqual([3]);
    const title = index.search('p' + 'zhongzhu' + 'p', {}).results;
    expect(title.map(({ p, mf }) => [p, mf])).toEqual([['2', ['p']]]);
  });

  it('finds longer words by their beginning, but not in quotes', () => {
    expect(pages('wcovid')).toEqual(['0', '2']);
    expect(pages('wcovid', {}, true)).toEqual(['0']);
  });

  it('falls back to a shorter word, which is why we look first', () => expect(pages('wcovidss')).toEqual(['2']));

  it('filters', () => expect(pages('wcovid', { year: '2020' })).toEqual(['0', '2']));

  it('scores a word by its rarity times its weight', () => {
    // Each stands once in the body of page 1, one of them on another page too.
    const [once, twice] = ['ygy', encodeWord('县城')].map((word) => index.search(word, {}));
    const scores = [once, twice].map(({ results, unfiltered_total }) => results.find(({ p }) => p === '1')!.s / inverseFrequency(documents.length, unfiltered_total));
    expect([once.unfiltered_total, twice.unfiltered_total]).toEqual([1, 2]);
    expect(scores[0]).toBeCloseTo(scores[1], 4);
  });
});

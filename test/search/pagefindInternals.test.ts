import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { chunkOf, chunkWords, dataOf, ENGINE_FILE, inverseFrequency, LANGUAGE, type PagefindIndex, PagefindEngine, pagesOf, readMeta, sortedFilter, WASM_FILE, writeMeta } from '../../src/search/pagefindInternals.ts';

vi.setConfig({ hookTimeout: 60_000 });

const records: { content: string; meta: Record<string, string>; year: string }[] = [
  { content: 'ggggkkkk kkkkhhhh wcovid', meta: { t: 'ggggkkkk' }, year: '2020' },
  { content: 'hhhhgggg ggggkkkk ggggkkkk', meta: { t: 'hhhhgggg', c: 'xgggg' }, year: '2021' },
  { content: 'wcovids y5gy', meta: { s: 'ggggkkkk' }, year: '2020' },
];

let files: Map<string, Uint8Array>;
let index: PagefindIndex;
const of = (extension: string) => [...files].filter(([path]) => path.endsWith(extension)).map(([, content]) => dataOf(gunzipSync(content)));

beforeAll(async () => {
  const created = (await createIndex({})).index!;
  for (const [i, { content, meta, year }] of records.entries()) {
    await created.addCustomRecord({ url: `/${i}/`, content, language: LANGUAGE, meta, filters: { year: [year] } });
  }
  files = new Map((await created.getFiles()).files.map(({ path, content }) => [path, content]));
  const engine = await PagefindEngine.start(dataOf(gunzipSync(files.get(WASM_FILE)!)).slice());
  const { words, fields } = readMeta(of('.pf_meta')[0]);
  index = engine.open(writeMeta(words, fields), {});
  index.load('index', chunkOf(of('.pf_index').flatMap((chunk) => [...chunkWords(chunk)]).map(({ bytes }) => bytes).reverse()));
  index.load('filter', sortedFilter(of('.pf_filter')[0]).data);
});
afterAll(() => close());

const pages = (word: string, filters = {}, exact = false) => index.search(word, filters, exact).results.map(({ p }) => p).sort();

describe('what we rely on inside Pagefind', () => {
  it('is written for the version that is installed', async () => {
    const { version } = JSON.parse(await readFile('node_modules/pagefind/package.json', 'utf8'));
    expect(ENGINE_FILE).toBe(`wasm.unknown.${version}.pagefind`);
  });

  it('lists pages in the order of the records, with their words, and the meta fields', () => {
    expect(readMeta(of('.pf_meta')[0])).toEqual({ words: [3, 3, 2], fields: ['c', 's', 't'] });
  });

  it('leaves our words as they are, in chunks that can be taken apart', () => {
    const words = of('.pf_index').flatMap((chunk) => [...chunkWords(chunk)]);
    expect(words.map(({ word }) => word).sort()).toEqual(['ggggkkkk', 'hhhhgggg', 'kkkkhhhh', 'wcovid', 'wcovids', 'xgggg', 'y5gy']);
    expect(pagesOf(words.find(({ word }) => word === 'ggggkkkk')!.bytes)).toBe(3);
  });

  it('names a filter and its values', () => {
    expect(sortedFilter(of('.pf_filter')[0]).name).toBe('year');
  });

  it('finds a word in content and fields, with its places', () => {
    const { results, unfiltered_total } = index.search('ggggkkkk', {});
    expect(unfiltered_total).toBe(3);
    expect(Object.fromEntries(results.map(({ p, l, mf }) => [p, [l.map((place) => place.l), mf]]))).toEqual({ 0: [[0], ['t']], 1: [[1, 2], undefined], 2: [[], ['s']] });
  });

  it('finds longer words by their beginning, but not in quotes', () => {
    expect(pages('wcovid')).toEqual(['0', '2']);
    expect(pages('wcovid', {}, true)).toEqual(['0']);
  });

  it('falls back to a shorter word, which is why we look first', () => expect(pages('wcovidss')).toEqual(['2']));

  it('filters', () => expect(pages('ggggkkkk', { year: '2020' })).toEqual(['0', '2']));

  it('scores a word by its rarity times its weight', () => {
    const rare = index.search('xgggg', {}).results[0].s;
    expect(rare).toBeCloseTo(inverseFrequency(3, 1), 4);
  });
});

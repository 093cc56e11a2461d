import { ByteReader } from './byteReader.ts';
import { bucketOf, encodeWord } from './encodeWord.ts';
import { fetchBytes, fetchPacked, fetchPackedJson } from './fetchFile.ts';
import { readGapPages } from './gaps.ts';
import { chunkOf, dataOf, ENGINE_FILE, inverseFrequency, metaOf, type PageHit, PagefindEngine, type PagefindIndex } from './pagefindInternals.ts';
import { MANIFEST_FILE, type ManifestShard, type SearchManifest } from './searchManifest.ts';
import type { OpenedIndex, SearchFilters, SearchShard, WordHit } from './searchShard.ts';
import { ARTICLES_FILE, bucketFile, commonFile, DATES_FILE, decodeLengths, filterFile, type FoundArticle, fragmentFile, gapFile, type ShardArticles, type ShardDates } from './shardFormat.ts';
import { unpackBucket } from './wordBuckets.ts';
import { readPages } from './wordPages.ts';

/** What a title, summary or name adds to the score of a word in the body. */
const RANKING = { term_similarity: 1, page_length: 0.75, term_saturation: 1.2, term_frequency: 1, meta_weights: { t: 3, s: 1, n: 2, c: 1, p: 1 } };

/** Opens the index below `base`, a URL ending in `/pagefind/`. */
export async function openIndex(base: string): Promise<OpenedIndex> {
  const engine = fetchPacked(base + ENGINE_FILE).then((file) => PagefindEngine.start(dataOf(file).slice()));
  engine.catch(() => {});
  const response = await fetch(base + MANIFEST_FILE, { cache: 'no-cache' });
  const { shards, windows, traditional } = (await response.json()) as SearchManifest;
  return { shards: shards.map((shard) => new PagefindShard(shard, base, engine)), windows, traditional: base + traditional };
}

class PagefindShard implements SearchShard {
  years: string[];
  newestMonth: number;
  #shadowed: Set<string>;
  #url: (file: string) => string;
  #engine: Promise<PagefindEngine>;
  #loads = new Map<string, Promise<unknown>>();

  constructor({ id, fragments, years, newestMonth, shadowed }: ManifestShard, base: string, engine: Promise<PagefindEngine>) {
    this.years = years;
    this.newestMonth = newestMonth;
    this.#shadowed = new Set(shadowed);
    this.#url = (file) => `${base}${file.startsWith('fragment/') ? fragments : id}/${file}`;
    this.#engine = engine;
  }

  async common(words: string[]): Promise<Set<string>> {
    const named = await Promise.all(words.map(async (word) => (await this.#bucket(word)).common.includes(word)));
    return new Set(words.filter((_, i) => named[i]));
  }

  async word(encoded: string, filters: SearchFilters): Promise<WordHit[]> {
    const { common, rare } = await this.#bucket(encoded);
    const beginning = common.filter((word) => word.startsWith(encoded));
    // The engine would fall back to a word that this one begins with.
    if (beginning.length === 0 && !rare.some((word) => word.startsWith(encoded))) return [];
    const wanted = Object.fromEntries(Object.entries(filters).filter(([, value]) => value));
    const { filters: known } = await this.#articles();
    if (Object.keys(wanted).some((name) => !known.includes(name))) return [];
    await Promise.all([
      ...beginning.map((word) => this.#loadInto('index', commonFile(word), async (url) => chunk([{ word, bytes: await fetchBytes(url) }]))),
      ...Object.keys(wanted).map((name) => this.#loadInto('filter', filterFile(name), fetchPacked)),
    ]);
    const { index, names, months, count } = await this.#open();
    const { results, unfiltered_total: containing } = index.search(encoded, wanted);
    // Only words of letters or digits are found by their beginning.
    const exact = encoded.startsWith('w') ? new Set(index.search(encoded, wanted, true).results.map(({ p }) => p)) : null;
    const rarity = inverseFrequency(count, containing);
    return results.map((page) => ({ ...wordHit(page, rarity, names, exact), month: months[Number(page.p)] })).filter(({ id }) => !this.#shadowed.has(id));
  }

  async gap(gap: string): Promise<Set<string> | null> {
    const { gapBuckets, names } = await this.#articles();
    const encoded = encodeWord(gap);
    const file = gapFile(bucketOf(encoded, gapBuckets));
    const bucket = await this.#once(file, async () => unpackBucket(await fetchBytes(this.#url(file))));
    const known = bucket.find(({ word }) => word === encoded);
    if (!known) return new Set();
    return known.bytes && new Set(readGapPages(new ByteReader(known.bytes)).map((page) => names?.[page] ?? String(page)));
  }

  async dates(): Promise<Map<string, number>> {
    const [{ names }, steps] = await Promise.all([this.#open(), this.#once(DATES_FILE, () => fetchPackedJson<ShardDates>(this.#url(DATES_FILE)))]);
    let minutes = 0;
    return new Map(steps.map((step, page) => [names?.[page] ?? String(page), (minutes += step)]));
  }

  async article(id: string): Promise<FoundArticle | null> {
    const file = fragmentFile(id);
    // A newer build may have removed it since this page loaded its index.
    return this.#once(file, () => fetchPackedJson<FoundArticle>(this.#url(file))).catch(() => null);
  }

  #open(): Promise<{ index: PagefindIndex; names?: string[]; months: number[]; count: number }> {
    return this.#once('', async () => {
      const [engine, { lengths, names, months }] = await Promise.all([this.#engine, this.#articles()]);
      const pages = ofAverageLength(decodeLengths(lengths));
      return { index: engine.open(metaOf(pages), RANKING), names, months: months.flatMap(([month, articles]) => Array<number>(articles).fill(month)), count: pages.length };
    });
  }

  #articles(): Promise<ShardArticles> {
    return this.#once(ARTICLES_FILE, () => fetchPackedJson<ShardArticles>(this.#url(ARTICLES_FILE)));
  }

  /** Loads the word's bucket and answers what it holds, and which of its words have files of their own. */
  async #bucket(encoded: string): Promise<{ common: string[]; rare: string[] }> {
    const { buckets } = await this.#articles();
    const file = bucketFile(bucketOf(encoded, buckets));
    return this.#once(file, async () => {
      const [{ index }, content] = await Promise.all([this.#open(), fetchBytes(this.#url(file))]);
      const words = unpackBucket(content);
      const rare = words.flatMap(({ word, bytes }) => (bytes ? [{ word, bytes }] : []));
      index.load('index', chunk(rare));
      return { common: words.filter(({ bytes }) => !bytes).map(({ word }) => word), rare: rare.map(({ word }) => word) };
    });
  }

  #loadInto(kind: 'index' | 'filter', file: string, load: (url: string) => Promise<Uint8Array>): Promise<unknown> {
    return this.#once(file, async () => {
      const [{ index }, content] = await Promise.all([this.#open(), load(this.#url(file))]);
      index.load(kind, content);
    });
  }

  /** Each file once; a load that failed may be tried again. */
  #once<Loaded>(file: string, load: () => Promise<Loaded>): Promise<Loaded> {
    const known = this.#loads.get(file) as Promise<Loaded> | undefined;
    if (known) return known;
    const loading = load();
    this.#loads.set(file, loading);
    loading.catch(() => this.#loads.delete(file));
    return loading;
  }
}

function wordHit({ p, s, l, mf = [] }: PageHit, rarity: number, names: string[] | undefined, exact: Set<string> | null): Omit<WordHit, 'month'> {
  return { id: names?.[Number(p)] ?? p, weight: s / rarity, places: l.map((place) => place.l), fields: mf.join(''), exact: exact?.has(p) ?? true };
}

/** Words of an article to which lengths are compared. */
const AVERAGE = 600;

/**
 * Adds empty pages, and one of the right length, until the average is the same in every shard: the engine compares an
 * article's length with it, and a score must not depend on which articles share a shard.
 */
function ofAverageLength(lengths: number[]): number[] {
  const words = lengths.reduce((sum, length) => sum + length, 0);
  const count = Math.max(lengths.length + 1, Math.ceil(words / AVERAGE));
  return [...lengths, count * AVERAGE - words, ...Array<number>(count - lengths.length - 1).fill(0)];
}

function chunk(words: { word: string; bytes: Uint8Array }[]): Uint8Array {
  return chunkOf(words.map(({ word, bytes }) => ({ word, pages: readPages(new ByteReader(bytes)) })));
}

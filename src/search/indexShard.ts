import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { addDocument } from './addDocument.ts';
import { InvertedIndex } from './invertedIndex.ts';
import { filterOf } from './pagefindInternals.ts';
import { monthOf } from './month.ts';
import { searchDocument } from './searchDocument.ts';
import type { SearchDocument, SearchEntry } from './searchEntry.ts';
import { addGapFiles, addWordFiles, type Files, pack } from './shardFiles.ts';
import { ARTICLES_FILE, DATES_FILE, encodeLength, filterFile, fragmentFile, type FoundArticle, type ShardArticles, type ShardDates } from './shardFormat.ts';
import { simplifyWith } from './simplify.ts';

/** The work of indexing one shard, as it is given to another process. */
export interface ShardJob {
  /** Oldest first. */
  entries: SearchEntry[];
  contentDir: string;
  /** Pairs of characters, for `simplifyWith`. */
  traditional: string;
  /** Into which the shard's files are written. */
  folder: string;
  /** Into which its fragments are written when they are named by what they show, so that they outlive the shard; else null. */
  fragmentFolder: string | null;
}

export interface IndexedShard {
  /** Paths below `folder`. */
  files: string[];
  bytes: number;
  /** Names of the fragments in the order of the articles: the browser knows shadowed articles by them. */
  fragments: string[];
  years: string[];
  /** Month of the newest article. */
  newestMonth: number;
}

/** Writes a shard's files and tells what it wrote. The same articles give the same bytes. */
export function indexShard({ entries, contentDir, traditional, folder, fragmentFolder }: ShardJob): IndexedShard {
  const { files, articles } = shardContent(entries, contentDir, traditional, fragmentFolder !== null);
  const fragments = articles.map(({ name }) => name);
  let bytes = 0;
  const write = (into: string, path: string, content: Uint8Array) => {
    writeInto(into, path, content);
    bytes += content.length;
  };
  for (const [path, content] of files) write(folder, path, content);
  for (const { name, content } of articles) write(fragmentFolder ?? folder, fragmentFile(name), pack(content));
  const paths = [...files.keys(), ...(fragmentFolder === null ? fragments.map(fragmentFile) : [])];
  const years = [...new Set(entries.map(yearOf))].sort();
  return { files: paths, bytes, fragments, years, newestMonth: monthOf(entries.at(-1)!.date) };
}

function shardContent(entries: SearchEntry[], contentDir: string, traditional: string, isRecent: boolean) {
  const simplify = simplifyWith(traditional);
  const indexes = { words: new InvertedIndex(), gaps: new InvertedIndex() };
  const articles: { name: string; content: Buffer }[] = [];
  const lengths: number[] = [];
  for (const [page, entry] of entries.entries()) {
    const document = searchDocument(entry, contentDir);
    lengths.push(addDocument(indexes, page, document, simplify));
    const content = Buffer.from(JSON.stringify(foundArticle(document)));
    articles.push({ name: isRecent ? contentName(content) : String(page), content });
  }
  const files: Files = new Map();
  const buckets = addWordFiles(files, indexes);
  const gapBuckets = addGapFiles(files, indexes, entries.length);
  const filters = filterValues(entries);
  for (const [name, values] of filters) files.set(filterFile(name), pack(filterOf(name, [...values].sort(([a], [b]) => (a < b ? -1 : 1)))));
  const dates: ShardDates = entries.map((entry, i) => minutesOf(entry) - (i ? minutesOf(entries[i - 1]) : 0));
  const known: ShardArticles = {
    lengths: lengths.map(encodeLength).join(''), ...(isRecent && { names: articles.map(({ name }) => name) }), months: months(entries), filters: [...filters.keys()], buckets, gapBuckets,
  };
  for (const [path, content] of [[DATES_FILE, dates], [ARTICLES_FILE, known]] as const) files.set(path, pack(Buffer.from(JSON.stringify(content))));
  return { files, articles };
}

/** For each filter the pages of each value; filters without values are left out. */
function filterValues(entries: SearchEntry[]): Map<string, Map<string, number[]>> {
  const filters = new Map<string, Map<string, number[]>>();
  entries.forEach((entry, page) => {
    const values = { author: entry.authors, place: entry.places, section: sectionPath(entry.section), year: [yearOf(entry)] };
    for (const [name, given] of Object.entries(values)) {
      for (const value of new Set(given)) {
        if (!filters.has(name)) filters.set(name, new Map());
        const pages = filters.get(name)!;
        if (!pages.has(value)) pages.set(value, []);
        pages.get(value)!.push(page);
      }
    }
  });
  return filters;
}

/** `/xinwen/zhengwu/` -> `/xinwen/`, `/xinwen/zhengwu/`: an article is found in every section above it. */
function sectionPath(section: string): string[] {
  const parts = section.split('/').filter(Boolean);
  return parts.map((_, i) => `/${parts.slice(0, i + 1).join('/')}/`);
}

/** What a result shows, in natural text. */
function foundArticle({ url, title, summary, date, sectionTitles, picture, text }: SearchDocument): FoundArticle {
  return { url, title, summary, date, section: sectionTitles.join(' › '), picture, text };
}

const NAME_LENGTH = 8;

function contentName(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('base64url').replace(/[-_]/g, '').toLowerCase().slice(0, NAME_LENGTH);
}

function months(entries: SearchEntry[]): ShardArticles['months'] {
  const counts = new Map<number, number>();
  for (const { date } of entries) counts.set(monthOf(date), (counts.get(monthOf(date)) ?? 0) + 1);
  return [...counts];
}

function yearOf({ date }: SearchEntry): string {
  return date.slice(0, 4);
}

function minutesOf({ ms }: SearchEntry): number {
  return Math.floor(ms / 60_000);
}

const made = new Set<string>();

function writeInto(folder: string, path: string, content: Uint8Array): void {
  const file = join(folder, path);
  const parent = dirname(file);
  if (!made.has(parent)) mkdirSync(parent, { recursive: true });
  made.add(parent);
  writeFileSync(file, content);
}

import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { GapIndex } from './gaps.ts';
import { ENGINE_FILE, LANGUAGE, WASM_FILE } from './pagefindInternals.ts';
import type { SearchDocument } from './searchEntry.ts';
import { foundArticle, searchRecord } from './searchRecord.ts';
import { pack, shardFiles, type ShardKind } from './shardFiles.ts';
import { DATES_FILE, type FoundArticle, type ShardDates } from './shardFormat.ts';
import { simplifyWith } from './simplify.ts';
import { traditionalTable } from './traditionalTable.ts';

/** A file of a finished shard; `path` is relative to the shard's folder. */
export interface ShardFile {
  path: string;
  hash: string;
  bytes: number;
}

export interface IndexedShard {
  files: ShardFile[];
  /** Fragment names in the order of the articles: the browser knows shadowed articles by them. */
  fragments: string[];
  years: string[];
  /** Date of the newest article, in minutes. */
  newestMinutes: number;
}

/** Indexes documents with Pagefind into `folder`; the engine itself goes into `sharedFolder`. */
export async function indexShard(documents: AsyncIterable<SearchDocument>, kind: ShardKind, folder: string, sharedFolder: string): Promise<IndexedShard> {
  const { index, errors } = await createIndex({});
  if (!index) throw new Error(errors.join('\n'));
  const { articles, gaps, years, minutes } = await addAll(index, documents);
  const pagefind = new Map((await index.getFiles()).files.map(({ path, content }) => [path, content]));
  await close();
  const { files, names } = shardFiles(pagefind, articles, gaps.buckets(), kind);
  const dates: ShardDates = minutes.map((minute, i) => minute - (minutes[i - 1] ?? 0));
  files.set(DATES_FILE, pack(Buffer.from(JSON.stringify(dates))));
  await write(join(sharedFolder, ENGINE_FILE), pagefind.get(WASM_FILE)!);
  for (const [path, content] of files) await write(join(folder, path), content);
  const list = [...files].map(([path, content]) => ({ path, hash: hashOf(content), bytes: content.length }));
  return { files: list.sort((a, b) => (a.path < b.path ? -1 : 1)), fragments: names, years: [...years].sort(), newestMinutes: Math.max(...minutes) };
}

/** One at a time: Pagefind numbers pages in the order in which it has read them. */
async function addAll(index: PagefindIndex, documents: AsyncIterable<SearchDocument>) {
  const simplify = simplifyWith(traditionalTable());
  const articles: FoundArticle[] = [];
  const gaps = new GapIndex();
  const years = new Set<string>();
  const minutes: number[] = [];
  for await (const document of documents) {
    const indexed = searchRecord(document, LANGUAGE, simplify);
    const adding = index.addCustomRecord(indexed.record);
    articles.push(foundArticle(document));
    gaps.add(indexed.gaps);
    years.add(document.year);
    minutes.push(Math.floor(document.ms / 60_000));
    const { errors } = await adding;
    if (errors.length) throw new Error(`${document.url}: ${errors.join('\n')}`);
  }
  return { articles, gaps, years, minutes };
}

const made = new Set<string>();

async function write(path: string, content: Uint8Array): Promise<void> {
  const folder = dirname(path);
  if (!made.has(folder)) await mkdir(folder, { recursive: true });
  made.add(folder);
  await writeFile(path, content);
}

function hashOf(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 16);
}

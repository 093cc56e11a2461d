import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { close, createIndex, type IndexFile, type PagefindIndex } from 'pagefind';
import { ENTRY_FILE, entryText, fragmentNames, fragmentText, LANGUAGE, metaPath, renamedMeta, SHARD_FILE, SHARED_FILES, sortedFilter } from './pagefindInternals.ts';
import type { SearchDocument } from './searchEntry.ts';
import { fragmentContent, searchRecord } from './searchRecord.ts';
import { DATES_FILE, type ShardDates } from './searchManifest.ts';
import { simplifyWith } from './simplify.ts';
import { traditionalTable } from './traditionalTable.ts';

export type ShardKind = 'closed' | 'newest';

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

/**
 * Indexes documents with Pagefind into `folder`; what every shard shares goes into `sharedFolder`.
 * The same documents give the same bytes.
 */
export async function indexShard(documents: AsyncIterable<SearchDocument>, kind: ShardKind, folder: string, sharedFolder: string): Promise<IndexedShard> {
  const { index, errors } = await createIndex({});
  if (!index) throw new Error(errors.join('\n'));
  const { fragments, years, minutes } = await addAll(index, documents);
  const { files } = await index.getFiles();
  await close();
  for (const file of files) if (SHARED_FILES.includes(file.path)) await write(join(sharedFolder, file.path), file.content);
  const { own, names } = shardFiles(files, fragments, kind);
  own.set(DATES_FILE, Buffer.from(JSON.stringify(datesOf(names, minutes))));
  const written: ShardFile[] = [];
  for (const [path, content] of own) {
    await write(join(folder, path), content);
    written.push({ path, hash: hashOf(content), bytes: content.length });
  }
  return { files: written.sort((a, b) => (a.path < b.path ? -1 : 1)), fragments: names, years, newestMinutes: Math.max(...minutes) };
}

/** One at a time: Pagefind numbers pages in the order in which it has read them. */
async function addAll(index: PagefindIndex, documents: AsyncIterable<SearchDocument>) {
  const simplify = simplifyWith(traditionalTable());
  const fragments: string[] = [];
  const years = new Set<string>();
  const minutes: number[] = [];
  for await (const document of documents) {
    const { errors } = await index.addCustomRecord(searchRecord(document, LANGUAGE, simplify));
    if (errors.length) throw new Error(`${document.url}: ${errors.join('\n')}`);
    fragments.push(fragmentText(fragmentContent(document)));
    years.add(document.year);
    minutes.push(Math.floor(document.ms / 60_000));
  }
  return { fragments, years: [...years].sort(), minutes };
}

/** The files of one shard, by path: fragments as we show them, everything in a fixed order under names by content. */
function shardFiles(files: IndexFile[], fragments: string[], kind: ShardKind) {
  const given = new Map(files.map(({ path, content }) => [path, content]));
  const paths = [...given.keys()].filter((path) => SHARD_FILE.test(path));
  const own = new Map(paths.filter((path) => path.startsWith('index/')).map((path) => [path, given.get(path)!]));
  const filters = new Map<string, string>();
  for (const path of paths.filter((path) => path.startsWith('filter/'))) {
    const sorted = sortedFilter(gunzipSync(given.get(path)!));
    filters.set(basename(path, '.pf_filter'), hashOf(sorted));
    own.set(`filter/${hashOf(sorted)}.pf_filter`, pack(sorted));
  }
  const meta = gunzipSync(given.get(paths.find((path) => path.endsWith('.pf_meta'))!)!);
  if (fragmentNames(meta).length !== fragments.length) throw new Error(`Pagefind did not index all ${fragments.length} articles`);
  // A closed shard counts its fragments, which costs its `pf_meta` least. The newest names them by what they show, so that
  // a push rewrites only those that changed; Pagefind's own hashes know nothing of what we show.
  const names = fragments.map((text, i) => (kind === 'closed' ? i.toString(36) : hashOf(text)));
  const renamed = renamedMeta(meta, names, filters);
  own.set(metaPath(hashOf(renamed)), pack(renamed));
  own.set(ENTRY_FILE, Buffer.from(entryText(Buffer.from(given.get(ENTRY_FILE)!).toString(), hashOf(renamed))));
  fragments.forEach((text, i) => own.set(`fragment/${names[i]}.pf_fragment`, pack(Buffer.from(text))));
  return { own, names };
}

/** Steps between articles in date order are small numbers. */
function datesOf(names: string[], minutes: number[]): ShardDates {
  return { names, steps: minutes.map((minute, i) => minute - (minutes[i - 1] ?? 0)) };
}

/** The header names no platform, so that the bytes are the same everywhere. */
function pack(bytes: Uint8Array): Uint8Array {
  const packed = gzipSync(bytes, { level: 9 });
  packed[9] = 255;
  return packed;
}

async function write(path: string, content: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
}

function hashOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 10);
}

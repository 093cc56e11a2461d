import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ENGINE_FILE } from './pagefindInternals.ts';
import { PLAN_DEFAULTS, planShards, type PlannedShard, type PlanOptions, type ShardPlan } from './planShards.ts';
import type { SearchEntry } from './searchEntry.ts';
import { MANIFEST_FILE, type SearchManifest } from './searchManifest.ts';
import { buildShard, type CachedShard, cachedShard } from './shardCache.ts';
import { traditionalTable } from './traditionalTable.ts';

/** Part of every shard's id; change it when the same articles must be indexed anew. */
const FRAGMENTS = 'fragment/';

const INDEX_VERSION = '8';

export interface SearchUpdate {
  entries: Iterable<SearchEntry>;
  previous: ShardPlan | null;
  contentDir: string;
  cacheDir: string;
  /** Processes at once; each needs up to 1 GB for a full shard. */
  concurrency: number;
  compact: boolean;
  clean: boolean;
  /** For tests. */
  sizes?: Pick<PlanOptions, 'capacity' | 'newest'>;
}

/** A file of the index; the last ones in the list refer to those before. */
export interface SearchFile {
  /** Relative to the output folder: `pagefind/…`. */
  path: string;
  source: string;
  hash: string;
}

export interface UpdatedSearch {
  plan: ShardPlan;
  files: SearchFile[];
  report: { articles: number; indexed: number; shards: number; bytes: number };
}

type BuiltShard = { planned: PlannedShard; shard: CachedShard };

/** Brings the search index up to date: only shards that the cache does not have are built. */
export async function updateSearch(update: SearchUpdate): Promise<UpdatedSearch> {
  const entries = new Map([...update.entries].map((entry) => [entry.url, entry]));
  await mkdir(update.cacheDir, { recursive: true });
  const plan = await buildablePlan([...entries.values()], update);
  const { built, indexed } = await buildMissing(plan, entries, update);
  await dropUnused(update.cacheDir, built);
  const files = [...built.flatMap(shardFiles), ...(await sharedFiles(update.cacheDir, built))];
  const bytes = built.flatMap(({ shard }) => shard.files).reduce((sum, file) => sum + file.bytes, 0);
  return { plan, files, report: { articles: entries.size, indexed, shards: built.length, bytes } };
}

/** A shard that the cache has lost cannot be built again with the old forms of edited articles: then all is cut anew. */
async function buildablePlan(entries: SearchEntry[], { previous, compact, clean, cacheDir, sizes }: SearchUpdate): Promise<ShardPlan> {
  const options = { ...PLAN_DEFAULTS, ...sizes, compact, clean };
  const plan = planShards(previous, entries, options);
  for (const { id, shadowed } of plan.shards) {
    if (shadowed.length && !(await cachedShard(cacheDir, versioned(id)))) return planShards(null, entries, options);
  }
  return plan;
}

function versioned(id: string): string {
  return `${INDEX_VERSION}-${id}`;
}

async function buildMissing(plan: ShardPlan, entries: Map<string, SearchEntry>, { clean, cacheDir, contentDir, concurrency }: SearchUpdate) {
  const built: BuiltShard[] = new Array(plan.shards.length);
  let indexed = 0;
  let next = 0;
  const work = async () => {
    while (next < plan.shards.length) {
      const at = next++;
      const planned = plan.shards[at];
      const id = versioned(planned.id);
      let shard = clean ? null : await cachedShard(cacheDir, id);
      if (!shard) {
        const members = planned.urls.map((url) => entries.get(url)!);
        shard = await buildShard(cacheDir, id, { kind: planned.kind, contentDir, entries: members });
        indexed += members.length;
      }
      built[at] = { planned, shard };
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, concurrency) }, work));
  return { built, indexed };
}

function shardFiles({ planned, shard }: BuiltShard): SearchFile[] {
  return shard.files.map(({ path, hash }) => {
    const folder = path.startsWith(FRAGMENTS) ? fragmentsOf(planned) : planned.id;
    return { path: `pagefind/${folder}/${path}`, source: join(shard.folder, 'shard', path), hash };
  });
}

/** The newest shard's fragments keep their place, so that a push writes only those that changed. */
function fragmentsOf(planned: PlannedShard): string {
  return planned.kind === 'newest' ? 'newest' : planned.id;
}

async function sharedFiles(cacheDir: string, built: BuiltShard[]): Promise<SearchFile[]> {
  const engine = built.at(-1)!.shard;
  const wasm = join(engine.folder, 'shared', ENGINE_FILE);
  const files: SearchFile[] = [{ path: `pagefind/${ENGINE_FILE}`, source: wasm, hash: hashOf(await readFile(wasm)) }];
  const table = traditionalTable();
  const tableFile = `traditional-${hashOf(table)}.txt`;
  for (const [name, text] of [[tableFile, table], [MANIFEST_FILE, JSON.stringify(manifest(built, tableFile))]]) {
    const source = join(cacheDir, name);
    await writeFile(`${source}.unfinished`, text);
    await rename(`${source}.unfinished`, source);
    files.push({ path: `pagefind/${name}`, source, hash: hashOf(text) });
  }
  return files;
}

function hashOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 16);
}

function manifest(built: BuiltShard[], traditional: string): SearchManifest {
  const shards = built.map(({ planned, shard }) => ({
    id: planned.id, fragments: fragmentsOf(planned), articles: planned.urls.length - planned.shadowed.length,
    shadowed: planned.shadowed.map((place) => shard.fragments[place]), years: shard.years, newestMinutes: shard.newestMinutes,
  }));
  return { traditional, shards: shards.filter(({ articles }) => articles > 0).reverse() };
}

async function dropUnused(cacheDir: string, built: BuiltShard[]): Promise<void> {
  const used = new Set(built.map(({ shard }) => shard.folder));
  const folders = (await readdir(cacheDir, { withFileTypes: true })).filter((entry) => entry.isDirectory());
  await Promise.all(folders.map(({ name }) => join(cacheDir, name)).filter((folder) => !used.has(folder)).map((folder) => rm(folder, { recursive: true, force: true })));
}

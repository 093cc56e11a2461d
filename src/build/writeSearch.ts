import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ALL } from '../relate/listKeys.ts';
import type { SiteIndex } from '../relate/siteIndex.ts';
import { CLOSED } from '../search/planShards.ts';
import { fragmentFile } from '../search/shardFormat.ts';
import { type BuiltShard, manifestOf, RECENT_FRAGMENTS } from '../search/builtShard.ts';
import { MANIFEST_FILE } from '../search/searchManifest.ts';
import { sharedFiles, type SharedFiles } from '../search/sharedFiles.ts';
import { updateSearch, type UpdatedSearch } from '../search/updateSearch.ts';
import type { BuildOptions } from './buildOptions.ts';
import type { BuildReport } from './buildReport.ts';
import type { BuildState } from './buildState.ts';
import { codeHash, SEARCH_CODE } from './codeHash.ts';
import { hashOf, NAMED, type OutputFolder } from './outputFolder.ts';
import { searchSource } from './searchSource.ts';
import { SearchTable } from './searchTable.ts';
import type { Workers } from './workers.ts';

const ROOT = 'pagefind';
/** Bytes that indexing a full shard takes at its height, twice. */
const SHARD_MEMORY = 1.4e9;
const NOTHING = { articles: 0, indexed: 0, shards: 0, bytes: 0 };

export interface WrittenSearch {
  report: BuildReport['search'];
  removed: string[];
  /** Adds the file that names all others; to be called when the pages that results lead to are there. */
  addEntry(): void;
}

/** Brings the search index up to date and hands its files to the output. Without articles there is no index. */
export async function writeSearch(
  state: BuildState, index: SiteIndex, changed: Iterable<string>, output: OutputFolder, options: BuildOptions, workers: Workers,
): Promise<WrittenSearch> {
  const code = codeHash(options.root, SEARCH_CODE);
  const key = hashOf(`${code} ${JSON.stringify(index.content.sections)}`);
  const table = new SearchTable(state, key);
  if (!options.search || index.count(ALL) === 0) {
    table.save([], []);
    return { report: NOTHING, removed: pathsBelow(state, ROOT), addEntry() {} };
  }
  const shared = await sharedFiles(join(options.cacheDir, 'search'), code);
  const updated = await updateSearch({
    store: table, source: searchSource(state.index, index), changed, key, compact: options.clean || options.compact,
    contentDir: options.contentDir, traditional: shared.table, folder: join(output.stageDir, ROOT),
    index: (jobs, each) => workers.run('index', jobs, each, { atMost: Math.max(1, Math.floor(process.availableMemory() / SHARD_MEMORY)), isBeside: true }),
  });
  return handOver(state, table, shared, updated, output);
}

function handOver(state: BuildState, table: SearchTable, shared: SharedFiles, { shards, built, indexed, windows }: UpdatedSearch, output: OutputFolder): WrittenSearch {
  for (const { id, files, recent } of built) {
    output.addFolder(`${ROOT}/${id}`, files);
    for (const name of recent) output.addStaged({ path: recentPath(name), hash: NAMED });
  }
  const sharedPaths = [shared.engine, shared.traditional].map((name) => `${ROOT}/${name}`);
  for (const path of sharedPaths) output.addCopy({ path, hash: NAMED }, join(shared.folder, basename(path)), true);
  const removed = [...table.before.shared.filter((path) => !sharedPaths.includes(path)), ...unusedPaths(state, table, shards)];
  table.save(sharedPaths, shards);
  const sum = (of: (shard: BuiltShard) => number) => shards.reduce((total, shard) => total + of(shard), 0);
  return {
    report: { articles: sum(({ articles }) => articles), indexed, shards: shards.length, bytes: sum(({ bytes }) => bytes) },
    removed,
    addEntry: () => addManifest(JSON.stringify(manifestOf(shards, windows, shared.traditional)), output),
  };
}

/** Files of shards that are no more, and fragments that no recent shard shows. */
function unusedPaths(state: BuildState, table: SearchTable, shards: BuiltShard[]): string[] {
  const ids = new Set(shards.map(({ id }) => id));
  const shown = new Set(shards.filter(({ level }) => level < CLOSED).flatMap(({ id }) => table.fragments(id)).map(recentPath));
  const dropped = table.before.shards.filter(({ id }) => !ids.has(id)).flatMap(({ id }) => pathsBelow(state, `${ROOT}/${id}`));
  return [...dropped, ...pathsBelow(state, `${ROOT}/${RECENT_FRAGMENTS}`).filter((path) => !shown.has(path))];
}

function addManifest(text: string, output: OutputFolder): void {
  const path = `${ROOT}/${MANIFEST_FILE}`;
  mkdirSync(join(output.stageDir, ROOT), { recursive: true });
  writeFileSync(join(output.stageDir, path), text);
  output.addStaged({ path, hash: hashOf(text) });
}

function recentPath(name: string): string {
  return `${ROOT}/${RECENT_FRAGMENTS}/${fragmentFile(name)}`;
}

function pathsBelow(state: BuildState, folder: string): string[] {
  // All paths that begin with the folder's name and a slash, found by the key's order.
  return state.sql('SELECT path FROM output WHERE path > ? AND path < ?').all(`${folder}/`, `${folder}0`).map((row) => row.path as string);
}

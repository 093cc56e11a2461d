import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { ALL } from '../relate/listKeys.ts';
import type { SiteIndex } from '../relate/siteIndex.ts';
import type { ShardPlan } from '../search/planShards.ts';
import { updateSearch } from '../search/updateSearch.ts';
import type { BuildOptions } from './build.ts';
import type { BuildReport } from './buildReport.ts';
import type { BuildState } from './buildState.ts';
import type { OutputFolder } from './outputFolder.ts';
import { searchEntries } from './searchEntries.ts';

const NOTHING = { articles: 0, indexed: 0, shards: 0, bytes: 0 };

export interface WrittenSearch {
  report: BuildReport['search'];
  removed: string[];
  /** Adds the file that names all others; to be called when the pages that results lead to are there. */
  addEntry(): void;
}

/** Brings the search index up to date and hands its files to the output. Without articles there is no index. */
export async function writeSearch(state: BuildState, index: SiteIndex, output: OutputFolder, options: BuildOptions): Promise<WrittenSearch> {
  if (!options.search || index.count(ALL) === 0) return { report: NOTHING, removed: writtenBefore(state), addEntry() {} };
  const previous = state.meta('searchPlan');
  const { plan, files, report } = await updateSearch({
    entries: searchEntries(index),
    previous: previous === null ? null : (JSON.parse(previous) as ShardPlan),
    contentDir: options.contentDir,
    cacheDir: join(options.cacheDir, 'search'),
    concurrency: availableParallelism(),
    compact: false,
    clean: options.clean,
  });
  const entry = files.at(-1)!;
  for (const file of files.slice(0, -1)) output.addCopy(file, file.source, true);
  state.setMeta('searchPlan', JSON.stringify(plan));
  const wanted = new Set(files.map(({ path }) => path));
  return {
    report,
    removed: writtenBefore(state).filter((path) => !wanted.has(path)),
    addEntry: () => output.addCopy(entry, entry.source, false),
  };
}

function writtenBefore(state: BuildState): string[] {
  // All paths that begin with `pagefind/`, found by the key's order.
  return state.sql("SELECT path FROM output WHERE path > 'pagefind/' AND path < 'pagefind0'").all().map((row) => row.path as string);
}

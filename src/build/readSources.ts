import { pinProblems } from '../content/status.ts';
import type { Problem } from '../model/problem.ts';
import type { ReadArticle } from '../relate/indexChange.ts';
import type { BuildState } from './buildState.ts';
import type { ChangedSources } from './changedSources.ts';
import type { Media } from './media.ts';
import type { ReadFile } from './readArticleFile.ts';
import { isStanding } from './readStanding.ts';
import type { ReadJob } from './tasks.ts';
import type { Workers } from './workers.ts';

/** Files that one job of a reading process takes. */
const BATCH = 200;

export interface ReadSources {
  /** Articles to put into the index. */
  put: ReadArticle[];
  /** Article files that are gone. */
  drop: string[];
  problems: Problem[];
}

/** Article files to read: those that changed, show a file that changed, or have something due at `now`. */
export function filesToRead(state: BuildState, sources: ChangedSources, now: number): { files: string[]; forced: Set<string> } {
  const forced = new Set<string>();
  const users = state.sql('SELECT user FROM medium_use WHERE file = ?');
  for (const file of [...sources.changed.map(({ file: name }) => name), ...sources.removed]) {
    for (const row of users.iterate(file)) forced.add(row.user as string);
  }
  for (const row of state.index.sql('SELECT file FROM article WHERE due <= ?').iterate(now)) forced.add(row.file as string);
  const changed = sources.changed.map(({ file }) => file).filter(isArticle);
  const files = [...new Set([...changed, ...forced])].filter((file) => isArticle(file) && sources.files.has(file));
  return { files, forced };
}

/** Anything in Markdown outside pages and topics is meant to be an article. */
export function isArticle(file: string): boolean {
  return file.endsWith('.md') && !isStanding(file);
}

export async function readSources(
  state: BuildState,
  sources: ChangedSources,
  { files, forced }: { files: string[]; forced: Set<string> },
  settings: Omit<ReadJob, 'files'> & { now: number },
  media: Media,
  workers: Workers,
): Promise<ReadSources> {
  const result: ReadSources = { put: [], drop: sources.removed.filter(isArticle), problems: [] };
  const { now, ...job } = settings;
  const take = async ({ file, hash, article, problems, media: names, ...rest }: ReadFile): Promise<void> => {
    const isKnown = state.sql('SELECT 1 FROM source WHERE file = ? AND hash = ?').get(file, hash) !== undefined;
    remember(state, sources, file, hash, problems.length);
    if (isKnown && !forced.has(file)) return;
    result.problems.push(...problems);
    if (!article) return;
    result.problems.push(...pinProblems(article, now));
    state.sql('DELETE FROM medium_use WHERE user = ?').run(file);
    result.put.push({ article, hash, ...rest, ...(await media.of(file, names)) });
  };
  // Taken in the order of the files while others are still being read.
  const arrived: ReadFile[][] = [];
  let next = 0;
  let taking = Promise.resolve();
  await workers.run('read', batches(files.toSorted()).map((batch) => ({ ...job, files: batch })), (some, number) => {
    arrived[number] = some;
    for (; arrived[next]; delete arrived[next++]) {
      const batch = arrived[next];
      taking = taking.then(async () => {
        for (const file of batch) await take(file);
      });
    }
  });
  await taking;
  for (const { file } of sources.changed) if (!isArticle(file)) remember(state, sources, file, '', 0);
  for (const file of sources.removed) state.sql('DELETE FROM source WHERE file = ?').run(file);
  return result;
}

function batches(files: string[]): string[][] {
  return Array.from({ length: Math.ceil(files.length / BATCH) }, (_, i) => files.slice(i * BATCH, (i + 1) * BATCH));
}

function remember(state: BuildState, { files }: ChangedSources, file: string, hash: string, warnings: number): void {
  const { size, mtimeMs } = files.get(file)!;
  const sql = 'INSERT OR REPLACE INTO source (file, size, mtime, hash, warnings) VALUES (?, ?, ?, ?, ?)';
  state.sql(sql).run(file, size, mtimeMs, hash, warnings);
}

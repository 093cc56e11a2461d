import type { BuildReport } from '../../src/build/buildReport.ts';
import { median, type Measured } from './measure.ts';

/** What is done to the site before the measured build. */
export type BenchCase = 'first, no search' | 'clean' | 'clean, no search' | 'nothing changed' | 'edit new' | 'edit old' | 'add' | 'delete old' | 'Pagefind';

export type BenchRun = Measured & { report?: Pick<BuildReport, 'pages' | 'search' | 'ms' | 'peakRssMb'> & { written: number; indexFiles: number; paths: string[] } };

/** One line of the table: runs of the same work by the same generator on an archive of one size. */
export interface BenchRow {
  generator: string;
  work: BenchCase;
  articles: number;
  runs: BenchRun[];
}

/** Paths are kept for pushes only; a clean build writes everything. */
const PATHS_KEPT = 2000;
const isIndexFile = (path: string) => path.startsWith('pagefind/');

/** The part of a build's report that the bench keeps; `written` and `paths` without the files of the index. */
export function keptReport({ pages, search, ms, peakRssMb, written, removed }: BuildReport): BenchRun['report'] {
  const changed = [...written, ...removed.map((path) => `-${path}`)].filter((path) => !isIndexFile(path.replace(/^-/, '')));
  const indexFiles = written.filter(isIndexFile).length;
  return { pages, search, ms, peakRssMb, indexFiles, written: written.length - indexFiles, paths: changed.length <= PATHS_KEPT ? changed : [] };
}

export function seconds(rows: BenchRow[], generator: string, work: BenchCase, articles: number): number | null {
  const row = rows.find((each) => each.generator === generator && each.work === work && each.articles === articles);
  return row ? median(row.runs).seconds : null;
}

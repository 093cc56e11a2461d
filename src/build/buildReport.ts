import { ALL } from '../relate/listKeys.ts';
import type { BuildState } from './buildState.ts';
import type { OutputFolder } from './outputFolder.ts';
import type { PageCounts, PagePlan } from './planPages.ts';

/** What `--report` writes. Times are milliseconds; paths are relative to the output folder. */
export interface BuildReport {
  articles: number;
  /** Warnings in the content as it stands; with an error there is no report. */
  problems: number;
  pages: PageCounts;
  search: { articles: number; indexed: number; shards: number; bytes: number };
  written: string[];
  removed: string[];
  ms: { read: number; relate: number; render: number; search: number; total: number };
  peakRssMb: number;
  /** When the next article appears, expires or loses its pin; null when nothing is due. Names no article. */
  nextDue: string | null;
}

/** Measures the stages of a build. */
export class StageClock {
  readonly ms = { read: 0, relate: 0, render: 0, search: 0, total: 0 };
  private readonly clock: () => number;
  private readonly start: number;

  constructor(clock: () => number) {
    this.clock = clock;
    this.start = clock();
  }

  async measure<T>(stage: 'read' | 'relate' | 'render' | 'search', work: () => T | Promise<T>): Promise<T> {
    const before = this.clock();
    const result = await work();
    this.ms[stage] += Math.round(this.clock() - before);
    return result;
  }

  stop(): void {
    this.ms.total = Math.round(this.clock() - this.start);
  }
}

export function buildReport(state: BuildState, plan: PagePlan, output: OutputFolder, search: BuildReport['search'], ms: BuildReport['ms']): BuildReport {
  const due = state.index.sql('SELECT min(due) AS due FROM article').get()!.due as number | null;
  return {
    articles: (state.index.sql('SELECT count FROM list WHERE key = ?').get(ALL)?.count as number | undefined) ?? 0,
    problems: (state.sql('SELECT sum(warnings) AS n FROM source').get()!.n as number | null) ?? 0,
    pages: plan.counts,
    search,
    written: output.written,
    removed: output.removed,
    ms,
    peakRssMb: Math.round(process.resourceUsage().maxRSS / 1024),
    nextDue: due === null ? null : new Date(due).toISOString(),
  };
}

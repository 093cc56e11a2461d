import type { Section, Site } from '../model/site.ts';
import { indexShard, type IndexedShard, type ShardJob } from '../search/indexShard.ts';
import { termWeights } from '../relate/termWeights.ts';
import { readArticleFile, type ReadFile, type ReadingContext } from './readArticleFile.ts';
import { renderPages, type RenderedPage, type RenderJob } from './renderPages.ts';

export interface ReadJob {
  files: string[];
  site: Site;
  sections: Section[];
  contentDir: string;
  cacheDir: string;
}

let context: ReadingContext | null = null;

function readFiles({ files, site, sections, contentDir, cacheDir }: ReadJob): ReadFile[] {
  context ??= { site, sections, contentDir, weights: termWeights(cacheDir) };
  const current = context;
  return files.map((file) => readArticleFile(file, current));
}

/** Work that can be done in this process or in another: arguments and results are plain data. */
export const tasks = { read: readFiles, render: renderPages, index: indexShard };

export interface TaskTypes {
  read: { job: ReadJob; result: ReadFile[] };
  render: { job: RenderJob; result: RenderedPage[] };
  index: { job: ShardJob; result: IndexedShard };
}

export type TaskName = keyof TaskTypes;

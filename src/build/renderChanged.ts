import type { BuildOptions } from './build.ts';
import type { OutputFolder } from './outputFolder.ts';
import type { RenderJob } from './renderPages.ts';
import type { Workers } from './workers.ts';

/** Pages of one Eleventy run: below, its start weighs; far above, its look-ups do. */
const BATCH = 250;

/** Renders the models in batches, on all cores when there are several, and hands the files to the output. */
export async function renderChanged(
  models: Iterable<string>, output: OutputFolder, { contentDir, progress }: BuildOptions, workers: Workers,
): Promise<void> {
  let done = 0;
  // Batches finish in any order; pages are moved into place in the order in which they were planned.
  const batches: { path: string; hash: string }[][] = [];
  await workers.run('render', jobs(models, contentDir, output.stageDir), (pages, number) => {
    batches[number] = pages;
    done += pages.length;
    progress('render', done, 0);
  });
  for (const page of batches.flat()) output.addStaged(page);
}

function* jobs(models: Iterable<string>, contentDir: string, stageDir: string): Generator<RenderJob> {
  let batch: string[] = [];
  for (const model of models) {
    batch.push(model);
    if (batch.length < BATCH) continue;
    yield { models: batch, contentDir, stageDir };
    batch = [];
  }
  if (batch.length) yield { models: batch, contentDir, stageDir };
}

import { cardText } from '../pages/card.ts';
import { siteFrame } from '../pages/frame.ts';
import type { SiteIndex } from '../relate/siteIndex.ts';
import type { BuildOptions } from './buildOptions.ts';
import type { OutputFolder } from './outputFolder.ts';
import type { PageToRender } from './planPages.ts';
import type { RenderJob } from './renderPages.ts';
import type { Workers } from './workers.ts';

/** Pages of one Eleventy run: below, its start weighs; far above, its look-ups do. */
const BATCH = 125;

/** Renders the pages in batches, on all cores when there are several, and hands the files to the output. */
export async function renderChanged(
  pages: Iterable<PageToRender>, index: SiteIndex, output: OutputFolder, { contentDir, cacheDir, progress }: BuildOptions, workers: Workers,
): Promise<void> {
  let done = 0;
  const common = { site: siteFrame(index), contentDir, cacheDir, stageDir: output.stageDir };
  const jobs = batches(pages).map((batch) => ({ ...common, models: batch.map(({ json }) => json), cards: cardsOf(batch, index) }));
  // Batches finish in any order; pages are moved into place in the order in which they were planned.
  const rendered: { path: string; hash: string }[][] = [];
  await workers.run('render', jobs, (files, number) => {
    rendered[number] = files;
    done += files.length;
    progress('render', done, 0);
  });
  for (const page of rendered.flat()) output.addStaged(page);
}

function* batches(pages: Iterable<PageToRender>): Generator<PageToRender[], undefined> {
  let batch: PageToRender[] = [];
  for (const page of pages) {
    batch.push(page);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length) yield batch;
}

/** Each card once, however many of the pages print it. */
function cardsOf(batch: PageToRender[], index: SiteIndex): RenderJob['cards'] {
  const ids = new Set(batch.flatMap(({ cards }) => [...cards]));
  return [...ids].map((id) => [id, cardText(index, id)]);
}

import { siteFrame } from '../pages/frame.ts';
import { SiteIndex } from '../relate/siteIndex.ts';
import { updateIndex } from '../relate/updateIndex.ts';
import type { BuildOptions } from './buildOptions.ts';
import { buildReport, type BuildReport, type StageClock } from './buildReport.ts';
import type { BuildState } from './buildState.ts';
import { droppedAssets } from './bundleAssets.ts';
import { codeHash, PRINTING_CODE } from './codeHash.ts';
import { hashOf, OutputFolder } from './outputFolder.ts';
import { PagePlan } from './planPages.ts';
import type { Content } from './readContent.ts';
import { isStanding } from './readStanding.ts';
import { renderChanged } from './renderChanged.ts';
import { markShown, mediaOfUsers, publishMedia } from './shownMedia.ts';
import { changedInteractions } from './snapshot.ts';
import type { Workers } from './workers.ts';
import { writeSearch } from './writeSearch.ts';

/** Relates the content, renders the pages that changed, indexes their words, and moves everything into place at the end. */
export async function writeSite(state: BuildState, content: Content, options: BuildOptions, workers: Workers, clock: StageClock): Promise<BuildReport> {
  const { root, cacheDir, outputDir, now, preview, snapshot } = options;
  const { site, sections, standing, bundle } = content;
  const changed = content.articles.put.map(({ article: { file, url } }) => ({ file, url }));
  const change = await clock.measure('relate', () => updateIndex(state.index, content.articles, { sections, now, preview }));
  change.interactions = changedInteractions(state, snapshot);
  const index = new SiteIndex(state.index, { site, sections, pages: standing.pages, topics: standing.topics, assets: bundle.assets, snapshot }, now);
  const output = new OutputFolder(outputDir, cacheDir, state);
  publishUsedMedia(state, content, changed.filter(({ url }) => index.isPublished(url)), output, cacheDir);
  for (const { path, hash, source } of bundle.files) output.addCopy({ path, hash }, source, false);

  const printKey = hashOf(codeHash(root, PRINTING_CODE) + JSON.stringify(siteFrame(index)));
  const isWhole = state.isNew || change.whole || state.meta('print') !== printKey;
  const plan = new PagePlan(state, index, printKey);
  const [search] = await Promise.all([
    clock.measure('search', () => writeSearch(state, index, change.articles, output, options, workers)),
    clock.measure('render', () => renderChanged(plan.pages(isWhole ? null : change), index, output, options, workers)),
  ]);
  state.index.settle();
  search.addEntry();
  for (const path of [...plan.removed, ...search.removed, ...droppedAssets(state, bundle.files)]) output.remove(path);
  output.publish();
  state.setMeta('print', printKey);
  state.setMeta('now', String(now));
  clock.stop();
  const report = buildReport(state, plan, output, search.report, clock.ms);
  state.commit();
  output.finish();
  return report;
}

/** Media of what is published go to the output; of what is not any more, away. */
function publishUsedMedia(state: BuildState, { media, users, usedBefore }: Content, published: { file: string }[], output: OutputFolder, cacheDir: string): void {
  const shown = new Set(published.map(({ file }) => file));
  markShown(state, users, (user) => isStanding(user) || shown.has(user));
  publishMedia(state, media, usedBefore.union(mediaOfUsers(state, users)), output, cacheDir);
}

import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { byFileAndPlace } from '../content/byFileAndPlace.ts';
import { hasError } from '../content/hasError.ts';
import { readSite } from '../content/readSite.ts';
import type { Problem } from '../model/problem.ts';
import { siteFrame } from '../pages/frame.ts';
import { SiteIndex } from '../relate/siteIndex.ts';
import { updateIndex } from '../relate/updateIndex.ts';
import { buildReport, StageClock, type BuildReport } from './buildReport.ts';
import { BuildState } from './buildState.ts';
import { bundleAssets } from './bundleAssets.ts';
import { changedSources } from './changedSources.ts';
import { codeHash, PRINTING_CODE, READING_CODE } from './codeHash.ts';
import { crossProblems } from './crossProblems.ts';
import { Media } from './media.ts';
import { hashOf, OutputFolder } from './outputFolder.ts';
import { PagePlan } from './planPages.ts';
import { filesToRead, readSources } from './readSources.ts';
import { isStanding, readStanding } from './readStanding.ts';
import { renderChanged } from './renderChanged.ts';
import { markShown, mediaOfUsers, publishMedia } from './shownMedia.ts';
import { writeSearch } from './writeSearch.ts';
import { Workers } from './workers.ts';

export interface BuildOptions {
  /** The project's own folder. */
  root: string;
  contentDir: string;
  outputDir: string;
  cacheDir: string;
  /** Clock of the build, milliseconds since the epoch: decides what is published. */
  now: number;
  /** Ignores page signatures and the search index of earlier builds. */
  clean: boolean;
  /** Cuts the search index anew, as a clean build does. */
  compact: boolean;
  /** Without it no search index is made. */
  search: boolean;
  /** Shows drafts and scheduled articles, marked; never for the public. */
  preview: boolean;
  clock: () => number;
  progress: (stage: string, done: number, total: number) => void;
}

export type BuildResult = { ok: true; report: BuildReport; warnings: Problem[] } | { ok: false; problems: Problem[] };

/** Check, render, search index. With an error in the content nothing is written and nothing is forgotten. */
export async function build(options: BuildOptions): Promise<BuildResult> {
  const workers = new Workers(availableParallelism(), join(options.cacheDir, 'jobs'));
  try {
    return await new Build(options, workers).run();
  } finally {
    workers.close();
  }
}

/** Changed files from which on all processes will be needed. */
const MUCH = 1000;

class Build {
  private readonly options: BuildOptions;
  private readonly workers: Workers;
  private readonly clock: StageClock;

  constructor(options: BuildOptions, workers: Workers) {
    this.options = { ...options, contentDir: resolve(options.contentDir), outputDir: resolve(options.outputDir), cacheDir: resolve(options.cacheDir) };
    this.workers = workers;
    this.clock = new StageClock(options.clock);
  }

  async run(): Promise<BuildResult> {
    const site = await readSite(this.options.contentDir);
    if (hasError(site.problems)) return { ok: false, problems: site.problems };
    const state = this.openState();
    try {
      return await this.update(state, site);
    } catch (error) {
      state.abandon();
      throw error;
    }
  }

  /** The last build's state, if it was made by the same code for the same settings and its output is still there. */
  private openState(): BuildState {
    const { root, contentDir, outputDir, cacheDir, now, clean, preview } = this.options;
    const settings = ['site.yaml', 'sections.yaml'].map((file) => hashOf(readFileSync(join(contentDir, file))));
    const key = [codeHash(root, READING_CODE), contentDir, outputDir, preview, ...settings].join(' ');
    const state = BuildState.open(cacheDir, key, clean);
    const isUsable = state.isNew || (OutputFolder.isSound(outputDir, cacheDir, state) && Number(state.meta('now')) <= now);
    if (isUsable) return state;
    state.abandon();
    return BuildState.open(cacheDir, key, true);
  }

  private async update(state: BuildState, site: Awaited<ReturnType<typeof readSite>>): Promise<BuildResult> {
    const { root, contentDir, cacheDir, now, preview } = this.options;
    const { sections } = site;
    const sources = await changedSources(contentDir, state);
    if (sources.changed.length > MUCH) this.workers.warm();
    const media = new Media(state, contentDir, cacheDir, (file) => sources.files.has(file));
    const toRead = filesToRead(state, sources, now);
    const users = new Set([...toRead.files, ...sources.removed, ...sources.files.keys().filter(isStanding)]);
    const touchedMedia = mediaOfUsers(state, users);
    for (const file of [...sources.changed.map((changed) => changed.file), ...sources.removed]) media.forget(file);

    const standing = await readStanding(sources.files.keys(), contentDir, { site: site.site, sections }, media);
    const settings = { site: site.site, sections, contentDir, cacheDir, now };
    const [read, { assets, files: assetFiles }] = await Promise.all([
      this.clock.measure('read', () => readSources(state, sources, toRead, settings, media, this.workers)),
      bundleAssets(root, cacheDir),
    ]);
    const cross = crossProblems(state, read, standing, sections, contentDir);
    const problems = [...site.problems, ...standing.problems, ...read.problems, ...cross, ...media.problems].sort(byFileAndPlace);
    if (hasError(problems)) {
      state.abandon();
      return { ok: false, problems };
    }

    const changed = read.put.map(({ article: { file, url } }) => ({ file, url }));
    const change = await this.clock.measure('relate', () => updateIndex(state.index, read, { sections, now, preview }));
    const index = new SiteIndex(state.index, { site: site.site, sections, pages: standing.pages, topics: standing.topics, assets }, now);
    const output = new OutputFolder(this.options.outputDir, cacheDir, state);
    const published = new Set(changed.filter(({ url }) => index.isPublished(url)).map(({ file }) => file));
    markShown(state, users, (user) => isStanding(user) || published.has(user));
    for (const file of mediaOfUsers(state, users)) touchedMedia.add(file);
    publishMedia(state, media, touchedMedia, output, cacheDir);
    for (const { path, hash, source } of assetFiles) output.addCopy({ path, hash }, source, false);

    const printKey = hashOf(codeHash(root, PRINTING_CODE) + JSON.stringify(siteFrame(index)));
    const isWhole = state.isNew || change.whole || state.meta('print') !== printKey;
    const plan = new PagePlan(state, index, printKey);
    const [search] = await Promise.all([
      this.clock.measure('search', () => writeSearch(state, index, change.articles, output, this.options, this.workers)),
      this.clock.measure('render', () => renderChanged(plan.pages(isWhole ? null : change), index, output, this.options, this.workers)),
    ]);
    state.index.settle();
    search.addEntry();
    for (const path of [...plan.removed, ...search.removed]) output.remove(path);
    output.publish();
    state.setMeta('print', printKey);
    state.setMeta('now', String(now));
    this.clock.stop();
    const report = buildReport(state, plan, output, search.report, this.clock.ms);
    state.commit();
    output.finish();
    return { ok: true, report, warnings: problems };
  }
}

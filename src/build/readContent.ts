import { byFileAndPlace } from '../content/byFileAndPlace.ts';
import type { readSite } from '../content/readSite.ts';
import type { Problem } from '../model/problem.ts';
import type { BuildOptions } from './buildOptions.ts';
import type { StageClock } from './buildReport.ts';
import type { BuildState } from './buildState.ts';
import { bundleAssets, type BundledAssets } from './bundleAssets.ts';
import { changedSources } from './changedSources.ts';
import { crossProblems } from './crossProblems.ts';
import { Media } from './media.ts';
import { filesToRead, readSources, type ReadSources } from './readSources.ts';
import { isStanding, readStanding, type StandingContent } from './readStanding.ts';
import { mediaOfUsers } from './shownMedia.ts';
import type { Workers } from './workers.ts';

/** Changed files from which on all processes will be needed. */
const MUCH = 1000;

export type ReadSite = Awaited<ReturnType<typeof readSite>>;

/** The content as it stands, and which of it is new since the state. */
export interface Content extends Pick<ReadSite, 'site' | 'sections'> {
  articles: ReadSources;
  standing: StandingContent;
  bundle: BundledAssets;
  media: Media;
  /** Files whose use of media may have changed. */
  users: Set<string>;
  /** Media they used before. */
  usedBefore: Set<string>;
  /** Everything found wrong, by file and place; with an error among them the state must be abandoned. */
  problems: Problem[];
}

/** Reads what changed since the state, and checks it against everything else. */
export async function readContent(
  state: BuildState, { site, sections, problems }: ReadSite, { root, contentDir, cacheDir, now }: BuildOptions, workers: Workers, clock: StageClock,
): Promise<Content> {
  const sources = await changedSources(contentDir, state);
  if (sources.changed.length > MUCH) workers.warm();
  const media = new Media(state, contentDir, cacheDir, (file) => sources.files.has(file));
  const toRead = filesToRead(state, sources, now);
  const users = new Set([...toRead.files, ...sources.removed, ...sources.files.keys().filter(isStanding)]);
  const usedBefore = mediaOfUsers(state, users);
  for (const file of [...sources.changed.map((changed) => changed.file), ...sources.removed]) media.forget(file);

  const standing = await readStanding(sources.files.keys(), contentDir, { site, sections }, media);
  const settings = { site, sections, contentDir, cacheDir, now };
  const [articles, bundle] = await Promise.all([
    clock.measure('read', () => readSources(state, sources, toRead, settings, media, workers)),
    bundleAssets(root, cacheDir),
  ]);
  const cross = crossProblems(state, articles, standing, sections, contentDir);
  const all = [...problems, ...standing.problems, ...articles.problems, ...cross, ...media.problems].sort(byFileAndPlace);
  return { site, sections, articles, standing, bundle, media, users, usedBefore, problems: all };
}

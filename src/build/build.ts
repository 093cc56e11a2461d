import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { hasError } from '../content/hasError.ts';
import { readSite } from '../content/readSite.ts';
import type { Problem } from '../model/problem.ts';
import type { BuildOptions } from './buildOptions.ts';
import { StageClock, type BuildReport } from './buildReport.ts';
import { BuildState } from './buildState.ts';
import { codeHash, READING_CODE } from './codeHash.ts';
import { hashOf, OutputFolder } from './outputFolder.ts';
import { readContent } from './readContent.ts';
import { Workers } from './workers.ts';
import { writeSite } from './writeSite.ts';

export type BuildResult = { ok: true; report: BuildReport; warnings: Problem[] } | { ok: false; problems: Problem[] };

/** Check, render, search index. With an error in the content nothing is written and nothing is forgotten. */
export async function build(given: BuildOptions): Promise<BuildResult> {
  const options = { ...given, contentDir: resolve(given.contentDir), outputDir: resolve(given.outputDir), cacheDir: resolve(given.cacheDir) };
  const clock = new StageClock(options.clock);
  const site = await readSite(options.contentDir);
  if (hasError(site.problems)) return { ok: false, problems: site.problems };
  const state = openState(options);
  const workers = new Workers(availableParallelism(), join(options.cacheDir, 'jobs'));
  try {
    const content = await readContent(state, site, options, workers, clock);
    if (hasError(content.problems)) {
      state.abandon();
      return { ok: false, problems: content.problems };
    }
    return { ok: true, report: await writeSite(state, content, options, workers, clock), warnings: content.problems };
  } catch (error) {
    state.abandon();
    throw error;
  } finally {
    workers.close();
  }
}

/** The last build's state, if it was made by the same code for the same settings and its output is still there. */
function openState({ root, contentDir, outputDir, cacheDir, now, clean, preview }: BuildOptions): BuildState {
  const settings = ['site.yaml', 'sections.yaml'].map((file) => hashOf(readFileSync(join(contentDir, file))));
  const key = [codeHash(root, READING_CODE), contentDir, outputDir, preview, ...settings].join(' ');
  const state = BuildState.open(cacheDir, key, clean);
  const isUsable = state.isNew || (OutputFolder.isSound(outputDir, cacheDir, state) && Number(state.meta('now')) <= now);
  if (isUsable) return state;
  state.abandon();
  return BuildState.open(cacheDir, key, true);
}

import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { TestProject } from 'vitest/node';
import type { BuildReport } from '../../src/build/buildReport.ts';
import { startServer } from '../../src/interactions/server.ts';
import { readSettings } from '../../src/interactions/settings.ts';
import { EDITOR } from './editor.ts';
import { FIXTURE_CONTENT, FIXTURE_NOW } from './fixtureSite.ts';
import { buildOptions, runBuild } from './runBuild.ts';

/** A site that the real build made and the real server serves, for all test files of one run. */
export interface BuiltSite {
  /** `http://localhost:41234` */
  url: string;
  /** The output folder. */
  folder: string;
  report: BuildReport;
  /** What the server prints, sign-in codes among it. */
  terminal: string;
}

declare module 'vitest' {
  export interface ProvidedContext {
    /** `test/fixtures/site/content`: each file is a case. */
    fixture: BuiltSite;
    /** The project's own content. */
    demo: BuiltSite;
  }
}

const PROJECT = resolve(import.meta.dirname, '../..');
const DEMO_NOW = '2026-11-25T08:00:00+08:00';

async function builtSite(root: string, content: string, now: string): Promise<BuiltSite & { close(): Promise<void> }> {
  mkdirSync(root);
  const options = buildOptions(root, content, now);
  const { code, stderr } = runBuild(options);
  if (code !== 0) throw new Error(`${content} was not built:\n${stderr}`);
  const terminal = join(root, 'terminal.txt');
  writeFileSync(terminal, '');
  const { url, close } = await startServer({
    siteDir: options.output, dataDir: join(root, 'data'), port: 0, settings: readSettings({ EDITORS: EDITOR }),
    print: (line) => appendFileSync(terminal, `${line}\n`),
  });
  return { url, folder: options.output, report: JSON.parse(readFileSync(options.report, 'utf8')), terminal, close };
}

/** Vitest's global setup: builds and serves both sites once. */
export default async function builtSites(project: TestProject): Promise<() => Promise<void>> {
  const root = mkdtempSync(join(tmpdir(), 'sites-'));
  const { close: closeFixture, ...fixture } = await builtSite(join(root, 'fixture'), FIXTURE_CONTENT, FIXTURE_NOW);
  const { close: closeDemo, ...demo } = await builtSite(join(root, 'demo'), join(PROJECT, 'content'), DEMO_NOW);
  project.provide('fixture', fixture);
  project.provide('demo', demo);
  return async () => {
    await Promise.all([closeFixture(), closeDemo()]);
    rmSync(root, { recursive: true });
  };
}

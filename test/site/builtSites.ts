import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { TestProject } from 'vitest/node';
import type { BuildReport } from '../../src/build/buildReport.ts';
import { startServer } from '../../src/interactions/server.ts';
import { readSettings } from '../../src/interactions/settings.ts';

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
export const FIXTURE_CONTENT = join(PROJECT, 'test/fixtures/site/content');
/** The clock of the fixture's build: its scheduled and expired articles lie a minute from it. */
export const FIXTURE_NOW = '2026-06-15T12:00:00+08:00';
const DEMO_NOW = '2026-11-25T08:00:00+08:00';

/** Runs the real command in a process of its own. */
export function runBuild(options: Record<string, string>, ...flags: string[]) {
  const named = Object.entries(options).flatMap(([name, value]) => [`--${name}`, value]);
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(PROJECT, 'scripts/build.ts'), ...named, ...flags], { encoding: 'utf8' });
  return { code: status, stdout, stderr };
}

async function builtSite(root: string, name: string, content: string, now: string): Promise<BuiltSite & { close(): Promise<void> }> {
  const folder = join(root, name);
  const report = join(root, `${name}.json`);
  const { code, stderr } = runBuild({ content, output: folder, cache: join(root, `${name}.cache`), now, report });
  if (code !== 0) throw new Error(`The ${name} site was not built:\n${stderr}`);
  const terminal = join(root, `${name}.terminal`);
  writeFileSync(terminal, '');
  const server = await startServer({
    siteDir: folder, dataDir: join(root, `${name}.data`), port: 0, settings: readSettings({ EDITORS: 'editor@paper.example' }),
    print: (line) => appendFileSync(terminal, `${line}\n`),
  });
  return { url: server.url, folder, report: JSON.parse(readFileSync(report, 'utf8')), terminal, close: server.close };
}

/** Vitest's global setup: builds and serves both sites once. */
export default async function builtSites(project: TestProject): Promise<() => Promise<void>> {
  const root = mkdtempSync(join(tmpdir(), 'sites-'));
  const { close: closeFixture, ...fixture } = await builtSite(root, 'fixture', FIXTURE_CONTENT, FIXTURE_NOW);
  const { close: closeDemo, ...demo } = await builtSite(root, 'demo', join(PROJECT, 'content'), DEMO_NOW);
  project.provide('fixture', fixture);
  project.provide('demo', demo);
  return async () => {
    await Promise.all([closeFixture(), closeDemo()]);
    rmSync(root, { recursive: true });
  };
}

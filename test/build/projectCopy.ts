import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { BuildReport } from '../../src/build/buildReport.ts';

const PROJECT = resolve(import.meta.dirname, '../..');
const COPIED = ['src', 'layouts', 'static', 'scripts', 'eleventy.config.ts', 'package.json', 'package-lock.json'];

/** The project in a folder of its own, whose code a test may change and whose builds are cold processes. */
export class ProjectCopy {
  readonly root = mkdtempSync(join(tmpdir(), 'dahuaiji-'));
  readonly content = join(this.root, 'content');

  constructor() {
    for (const name of COPIED) cpSync(join(PROJECT, name), join(this.root, name), { recursive: true });
    symlinkSync(join(PROJECT, 'node_modules'), join(this.root, 'node_modules'));
    mkdirSync(this.content);
  }

  /** Builds as an editor's machine or CI would; `name` keeps outputs and caches apart. */
  build(name: string, now: number, ...options: string[]): { code: number | null; report: BuildReport | null; errors: string } {
    const report = join(this.root, `${name}.json`);
    rmSync(report, { force: true });
    const { status, stderr } = spawnSync(process.execPath, [...this.command(name, now), ...options], { cwd: this.root, encoding: 'utf8' });
    return { code: status, errors: stderr, report: status === 0 ? (JSON.parse(readFileSync(report, 'utf8')) as BuildReport) : null };
  }

  /** Arguments of the node process that builds. */
  command(name: string, now: number): string[] {
    return [
      'scripts/build.ts', '--output', this.output(name), '--cache', join(this.root, `${name}.cache`),
      '--now', new Date(now).toISOString(), '--report', join(this.root, `${name}.json`),
    ];
  }

  output(name: string): string {
    return join(this.root, `${name}.site`);
  }

  forget(name: string): void {
    for (const kind of ['site', 'cache']) rmSync(join(this.root, `${name}.${kind}`), { recursive: true, force: true });
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}

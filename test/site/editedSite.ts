import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { BuildReport } from '../../src/build/buildReport.ts';
import { FIXTURE_CONTENT, FIXTURE_NOW } from './fixtureSite.ts';
import { outputBytes } from './outputFiles.ts';
import { buildOptions, runBuild } from './runBuild.ts';

/** A copy of the fixture that a test edits and builds again, as an editor's push would. */
export class EditedSite implements Disposable {
  readonly root = mkdtempSync(join(tmpdir(), 'edited-'));
  readonly content = join(this.root, 'content');
  private readonly options = buildOptions(this.root, this.content, FIXTURE_NOW);

  constructor() {
    cpSync(FIXTURE_CONTENT, this.content, { recursive: true });
  }

  write(file: string, text: string): void {
    const path = join(this.content, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }

  replace(file: string, from: string, to: string): void {
    const text = readFileSync(join(this.content, file), 'utf8');
    if (!text.includes(from)) throw new Error(`${file} does not hold ${from}`);
    this.write(file, text.replace(from, to));
  }

  remove(file: string): void {
    rmSync(join(this.content, file), { recursive: true });
  }

  build(...flags: string[]) {
    return runBuild(this.options, ...flags);
  }

  /** Builds what must build, and answers the report. */
  report(...flags: string[]): BuildReport {
    const { code, stderr } = this.build(...flags);
    if (code !== 0) throw new Error(stderr);
    return JSON.parse(readFileSync(this.options.report, 'utf8'));
  }

  /** Every file of the output and its bytes. */
  output(): Map<string, string> {
    return outputBytes(this.options.output);
  }

  [Symbol.dispose](): void {
    rmSync(this.root, { recursive: true });
  }
}

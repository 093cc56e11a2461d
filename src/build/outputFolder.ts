import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { BuildState } from './buildState.ts';
import { linkOrCopy } from './linkOrCopy.ts';
import { removeFile } from './removeFile.ts';

/** Stands for the hash of a file whose name is made of the hash of its content. */
export const NAMED = 'named';

/** A file that the output must hold. */
export interface OutputFile {
  path: string;
  hash: string;
}

/**
 * The folder that readers are served from. Files are made beside it, on the same disk, and moved into it
 * one by one when all are there: new files, to which nothing leads yet; then changed ones; removals last.
 * So whatever a reader can reach leads to something, at every moment.
 */
export class OutputFolder {
  readonly stageDir: string;
  readonly written: string[] = [];
  readonly removed: string[] = [];
  private readonly dir: string;
  private readonly state: BuildState;
  private readonly journal: string;
  private readonly queue: string[] = [];
  private readonly folders: { path: string; files: string[] }[] = [];

  constructor(dir: string, cacheDir: string, state: BuildState) {
    this.dir = resolve(dir);
    this.stageDir = join(dirname(this.dir), `.${basename(this.dir)}.staged`);
    this.journal = journalFile(cacheDir);
    this.state = state;
    rmSync(this.stageDir, { recursive: true, force: true });
    mkdirSync(this.stageDir, { recursive: true });
  }

  /** Whether the folder holds what the last build left there, as far as its front page tells. */
  static isSound(dir: string, cacheDir: string, state: BuildState): boolean {
    if (existsSync(journalFile(cacheDir))) return false;
    const expected = state.outputHash('index.html');
    return expected !== null && existsSync(join(dir, 'index.html')) && hashOf(readFileSync(join(dir, 'index.html'))) === expected;
  }

  /** Takes over a file that stands at its path in the stage. */
  addStaged({ path, hash }: OutputFile): void {
    if (this.accept({ path, hash }, join(this.stageDir, path))) this.queue.push(path);
    else rmSync(join(this.stageDir, path));
  }

  /** Takes over a file from elsewhere; `isOurs`: nobody will change it there, so it need not be copied. */
  addCopy({ path, hash }: OutputFile, source: string, isOurs: boolean): void {
    if (!this.accept({ path, hash }, source)) return;
    const target = join(this.stageDir, path);
    mkdirSync(dirname(target), { recursive: true });
    if (isOurs) linkOrCopy(source, target);
    else copyFileSync(source, target);
    this.queue.push(path);
  }

  /** Takes over a folder of the stage with these files; its name is made of the hash of its content. */
  addFolder(path: string, names: string[]): void {
    const files = names.map((name) => `${path}/${name}`);
    if (existsSync(join(this.dir, path))) return files.forEach((file) => this.addStaged({ path: file, hash: NAMED }));
    for (const file of files) this.remember({ path: file, hash: NAMED });
    this.folders.push({ path, files });
  }

  remove(path: string): void {
    this.state.sql('DELETE FROM output WHERE path = ?').run(path);
    this.removed.push(path);
  }

  /** Moves everything to its place. A build that dies in between leaves a journal, and the next one starts anew. */
  publish(): void {
    if (this.state.isNew) this.removeUnknown();
    const first = !existsSync(this.dir);
    if (this.queue.length || this.folders.length || this.removed.length) writeFileSync(this.journal, '');
    if (first) renameSync(this.stageDir, this.dir);
    else this.moveEach();
    for (const path of [...this.folders.flatMap(({ files }) => files), ...this.queue]) this.written.push(path);
  }

  /** Called when the state of this build is safe. */
  finish(): void {
    rmSync(this.journal, { force: true });
    rmSync(this.stageDir, { recursive: true, force: true });
  }

  private accept({ path, hash }: OutputFile, source: string): boolean {
    const before = this.state.outputHash(path);
    if (before === hash) return false;
    this.remember({ path, hash });
    return before !== null || !this.state.isNew || !this.holds(path, source);
  }

  private remember({ path, hash }: OutputFile): void {
    this.state.sql('INSERT OR REPLACE INTO output (path, hash) VALUES (?, ?)').run(path, hash);
  }

  /** Whether an output of which nothing is known has these bytes already. */
  private holds(path: string, source: string): boolean {
    const file = join(this.dir, path);
    const stat = statSync(file, { throwIfNoEntry: false });
    return stat !== undefined && stat.size === statSync(source).size && readFileSync(file).equals(readFileSync(source));
  }

  private moveEach(): void {
    for (const { path } of this.folders) {
      mkdirSync(dirname(join(this.dir, path)), { recursive: true });
      renameSync(join(this.stageDir, path), join(this.dir, path));
    }
    const folders = new Set<string>();
    const isNew = Map.groupBy(this.queue, (path) => !existsSync(join(this.dir, path)));
    this.queue.splice(0, Infinity, ...(isNew.get(true) ?? []), ...(isNew.get(false) ?? []));
    for (const path of this.queue) {
      const target = join(this.dir, path);
      const folder = dirname(target);
      if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
      folders.add(folder);
      renameSync(join(this.stageDir, path), target);
    }
    for (const path of this.removed) removeFile(this.dir, path);
  }

  private removeUnknown(): void {
    if (!existsSync(this.dir)) return;
    for (const entry of readdirSync(this.dir, { recursive: true, withFileTypes: true })) {
      if (entry.isDirectory()) continue;
      const path = join(entry.parentPath, entry.name).slice(this.dir.length + 1);
      if (this.state.outputHash(path) === null) this.removed.push(path);
    }
  }
}

export function hashOf(bytes: Uint8Array | string): string {
  return createHash('sha1').update(bytes).digest('hex');
}

function journalFile(cacheDir: string): string {
  return join(cacheDir, 'publishing');
}

import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { IndexTables } from '../relate/indexTables.ts';
import { STATE_SCHEMA, STATE_VERSION } from './stateSchema.ts';

/**
 * What is known from the last build, in one SQLite file, written in one transaction at the very end:
 * a build that fails or is killed leaves the state of the one before.
 */
export class BuildState {
  readonly index: IndexTables;
  /** True when nothing of an earlier build is known. */
  readonly isNew: boolean;
  private readonly db: DatabaseSync;
  private readonly file: string;
  private readonly openedAs: string;
  private readonly statements = new Map<string, StatementSync>();

  private constructor(file: string, openedAs: string) {
    this.file = file;
    this.openedAs = openedAs;
    this.isNew = file !== openedAs;
    this.db = new DatabaseSync(openedAs);
    // A new state is not yet the state: if it is lost nothing is lost, so it need not be safe.
    this.db.exec(this.isNew ? 'PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -131072' : 'PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL');
    this.db.exec(STATE_SCHEMA);
    this.index = new IndexTables(this.db);
    this.db.exec('BEGIN');
  }

  /** Opens the state kept in `cacheDir` if it was made by the same reader (`key`), else an empty one. */
  static open(cacheDir: string, key: string, ignoreOld: boolean): BuildState {
    mkdirSync(cacheDir, { recursive: true });
    const file = join(cacheDir, 'state.sqlite');
    const fullKey = `${STATE_VERSION} ${key}`;
    if (!ignoreOld) {
      const known = openIfKey(file, fullKey);
      if (known) return known;
    }
    const fresh = join(cacheDir, 'state.next.sqlite');
    rmSync(fresh, { force: true });
    const state = new BuildState(file, fresh);
    state.setMeta('key', fullKey);
    return state;

    function openIfKey(path: string, wanted: string): BuildState | null {
      try {
        const probe = new DatabaseSync(path, { readOnly: true });
        const row = probe.prepare("SELECT value FROM meta WHERE key = 'key'").get();
        probe.close();
        return row?.value === wanted ? new BuildState(path, path) : null;
      } catch {
        return null;
      }
    }
  }

  sql(text: string): StatementSync {
    const known = this.statements.get(text) ?? this.db.prepare(text);
    this.statements.set(text, known);
    return known;
  }

  meta(key: string): string | null {
    return (this.sql('SELECT value FROM meta WHERE key = ?').get(key)?.value as string | undefined) ?? null;
  }

  setMeta(key: string, value: string): void {
    this.sql('INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)').run(key, value);
  }

  signature(url: string): string | null {
    return (this.sql('SELECT signature FROM page WHERE url = ?').get(url)?.signature as string | undefined) ?? null;
  }

  outputHash(path: string): string | null {
    return (this.sql('SELECT hash FROM output WHERE path = ?').get(path)?.hash as string | undefined) ?? null;
  }

  /** Makes everything since `open` the state that the next build finds. */
  commit(): void {
    this.db.exec('COMMIT');
    this.close();
    if (!this.isNew) return;
    for (const suffix of ['-wal', '-shm']) rmSync(this.file + suffix, { force: true });
    renameSync(this.openedAs, this.file);
  }

  /** Forgets everything since `open`. */
  abandon(): void {
    this.close();
    if (this.isNew) rmSync(this.openedAs, { force: true });
  }

  private close(): void {
    this.statements.clear();
    this.db.close();
  }
}

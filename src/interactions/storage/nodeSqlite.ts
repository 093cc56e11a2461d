import { DatabaseSync, type StatementSync } from 'node:sqlite';
import type { Database, Result, Row, Statement, WaitingBatch } from './database.ts';

interface Prepared {
  statement: StatementSync;
  returnsRows: boolean;
}

type Outcome = { results: Result[] } | { error: unknown };

/**
 * Opens SQLite in Node itself. Every batch that arrives in one turn of the event loop shares one
 * transaction and so one fsync (group commit); each is undone alone if it fails, and none is
 * answered before the commit has reached the disk.
 */
export function openNodeSqlite(file: string): Database {
  const connection = new DatabaseSync(file);
  // FULL makes every commit in WAL mode wait for fsync; NORMAL would lose the last ones.
  connection.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA busy_timeout = 5000');
  // Deleted text is overwritten, so that a deleted account does not stay in the file's free pages.
  connection.exec('PRAGMA secure_delete = ON');
  const prepared = new Map<string, Prepared>();
  let waiting: WaitingBatch[] = [];

  function prepare(sql: string): Prepared {
    const known = prepared.get(sql);
    if (known) return known;
    const statement = connection.prepare(sql);
    const entry = { statement, returnsRows: statement.columns().length > 0 };
    prepared.set(sql, entry);
    return entry;
  }

  function run({ sql, parameters }: Statement): Result {
    const { statement, returnsRows } = prepare(sql);
    if (!returnsRows) return { rows: [], changes: Number(statement.run(...parameters).changes) };
    const rows = statement.all(...parameters) as Row[];
    return { rows, changes: rows.length };
  }

  function runAlone(statements: readonly Statement[]): Outcome {
    connection.exec('SAVEPOINT alone');
    try {
      const results = statements.map(run);
      connection.exec('RELEASE alone');
      return { results };
    } catch (error) {
      connection.exec('ROLLBACK TO alone; RELEASE alone');
      return { error };
    }
  }

  function commitTogether(): void {
    const group = waiting;
    waiting = [];
    try {
      connection.exec('BEGIN IMMEDIATE');
      const outcomes = group.map(({ statements }) => runAlone(statements));
      connection.exec('COMMIT');
      group.forEach((one, position) => settle(one, outcomes[position]));
    } catch (error) {
      if (connection.isOpen && connection.isTransaction) connection.exec('ROLLBACK');
      for (const { reject } of group) reject(error);
    }
  }

  return {
    engine: 'sqlite',
    read: async (statement) => run(statement).rows,
    batch: (statements) => new Promise((resolve, reject) => {
      waiting.push({ statements, resolve, reject });
      if (waiting.length === 1) setImmediate(commitTogether);
    }),
    // The WAL holds earlier pages as they were, until it is emptied.
    async forget() {
      connection.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    },
    async close() {
      if (waiting.length > 0) commitTogether();
      if (connection.isOpen) connection.close();
    },
  };
}

function settle({ resolve, reject }: WaitingBatch, outcome: Outcome): void {
  if ('results' in outcome) resolve(outcome.results);
  else reject(outcome.error);
}

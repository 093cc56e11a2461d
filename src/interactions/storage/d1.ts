import type { Database, Result, Row, Statement } from './database.ts';

/** What we use of Cloudflare's binding. */
export interface D1 {
  prepare(sql: string): D1Statement;
  batch(statements: D1Statement[]): Promise<D1Result[]>;
}

interface D1Statement {
  bind(...parameters: unknown[]): D1Statement;
  all(): Promise<D1Result>;
}

interface D1Result {
  results: unknown[];
  meta: { changes: number };
}

/**
 * Opens Cloudflare D1, a SQLite in one place of their network. It runs one batch at a time, each as
 * a transaction, so that every batch has every lock.
 */
export function openD1(binding: D1): Database {
  const prepare = ({ sql, parameters }: Statement) => binding.prepare(sql).bind(...parameters);
  return {
    engine: 'd1',
    read: async (statement) => rowsOf(await prepare(statement).all()),
    batch: async (statements) => (await binding.batch(statements.map(prepare))).map(resultOf),
    // Cloudflare keeps earlier states for 30 days ("Time Travel") and offers no way to shorten that.
    forget: async () => {},
    close: async () => {},
  };
}

function rowsOf({ results }: D1Result): Row[] {
  return results as Row[];
}

function resultOf(result: D1Result): Result {
  const rows = rowsOf(result);
  return { rows, changes: rows.length || result.meta.changes };
}

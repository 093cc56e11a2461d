import { createHash } from 'node:crypto';
import pg from 'pg';
import { logError } from '../operatorLog.ts';
import { ALONE, type Database, type Result, type Row, type Statement } from './database.ts';
import { postgresSql } from './postgresSql.ts';
import { sharedTransactions } from './sharedTransactions.ts';
import { KEPT_TABLES, PASSING_TABLES } from './tables.ts';

/** What PostgreSQL undid by itself and asks to send again: a serialization failure, a deadlock. */
const REPEATABLE = new Set(['40001', '40P01']);
const MAX_ATTEMPTS = 5;

/** count() and sum() are wider than our integers; as text, which is how they come, they would compare wrongly. */
const WIDE_NUMBERS: number[] = [pg.types.builtins.INT8, pg.types.builtins.NUMERIC];

const TABLES = [...KEPT_TABLES.map(({ name }) => name), ...PASSING_TABLES];

type Connection = pg.Pool | pg.PoolClient;

/** Opens PostgreSQL: `postgres://user:password@host/name`. Any number of processes may share it. */
export function openPostgres(url: string): Database {
  const pool = new pg.Pool({
    connectionString: url, connectionTimeoutMillis: 10_000, pipeline: true, types: { getTypeParser: parserOf as typeof pg.types.getTypeParser },
  });
  // A connection that breaks while nobody uses it is replaced; without a listener it would end the process.
  pool.on('error', (error) => logError('connection', error));
  const run = (statements: readonly Statement[], lock: string) => repeated(() => transaction(pool, statements, lock));
  const share = sharedTransactions(run, isUndone);

  return {
    engine: 'postgres',
    read: async (statement) => (await query(pool, statement)).rows,
    batch: (statements, lock = '') => (lock ? share : run)(statements, lock),
    // Deleted rows stay in the table's pages, for whoever reads these, until they are vacuumed.
    async forget() {
      await pool.query(`VACUUM (SKIP_LOCKED) ${TABLES.join(', ')}`);
    },
    close: () => pool.end(),
  };
}

function parserOf(type: number, format: 'text'): (text: string) => unknown {
  return WIDE_NUMBERS.includes(type) ? Number : pg.types.getTypeParser(type, format);
}

async function query(connection: Connection, { sql, parameters }: Statement): Promise<Result> {
  const { rows, rowCount } = await connection.query<Row>(postgresSql(sql), [...parameters]);
  return { rows, changes: rowCount ?? 0 };
}

/**
 * Sends the whole transaction without waiting between its statements: a hot article's turn is one
 * way there and back. After a statement that fails PostgreSQL refuses the rest, and COMMIT undoes all.
 */
async function transaction(pool: pg.Pool, statements: readonly Statement[], lock: string): Promise<Result[]> {
  const client = await pool.connect();
  const begun = client.query(`BEGIN; ${locking(lock)}`);
  const answers = statements.map((statement) => query(client, statement));
  const outcomes = await Promise.allSettled([begun, ...answers, client.query('COMMIT')]);
  client.release();
  const failed = outcomes.find((outcome) => outcome.status === 'rejected');
  if (failed) throw failed.reason;
  return Promise.all(answers);
}

/**
 * Locks that the end of the transaction releases. Taken in statements of their own: those that
 * follow see what the transaction before has committed.
 */
function locking(lock: string): string {
  if (lock === ALONE) return `SELECT pg_advisory_xact_lock(${lockNumber(ALONE)})`;
  const shared = `SELECT pg_advisory_xact_lock_shared(${lockNumber(ALONE)})`;
  return lock ? `${shared}; SELECT pg_advisory_xact_lock(${lockNumber(lock)})` : shared;
}

function lockNumber(lock: string): bigint {
  return createHash('sha256').update(lock).digest().readBigInt64BE();
}

/** After a shutdown (class 57) and without an answer nobody knows whether COMMIT was done. */
function isUndone(error: unknown): boolean {
  return error instanceof pg.DatabaseError && !error.code?.startsWith('57');
}

async function repeated<T>(attempt: () => Promise<T>): Promise<T> {
  for (let count = 1; ; count++) {
    try {
      return await attempt();
    } catch (error) {
      if (count === MAX_ATTEMPTS || !REPEATABLE.has((error as pg.DatabaseError).code ?? '')) throw error;
    }
  }
}

import {
  type CompiledQuery, type DatabaseConnection, type Dialect, type QueryResult, SqliteAdapter, SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';
import type { Database, Value } from '../storage/database.ts';

/**
 * Lets better-auth speak to our own `Database`, so that sign-in is as durable as a reaction and runs
 * on every engine. Each statement is its own batch; better-auth is told that there are no transactions.
 */
export function kyselyDialect(database: Database): Dialect {
  const connection: DatabaseConnection = {
    executeQuery: (query) => execute(database, query),
    // eslint-disable-next-line require-yield
    async *streamQuery() {
      throw new Error('streaming is not supported');
    },
  };
  return {
    createAdapter: () => new SqliteAdapter(),
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createIntrospector: (kysely) => new SqliteIntrospector(kysely),
    createDriver: () => ({
      init: async () => {},
      acquireConnection: async () => connection,
      beginTransaction: refuseTransaction,
      commitTransaction: refuseTransaction,
      rollbackTransaction: refuseTransaction,
      releaseConnection: async () => {},
      destroy: async () => {},
    }),
  };
}

async function execute<R>(database: Database, query: CompiledQuery): Promise<QueryResult<R>> {
  const statement = { sql: query.sql, parameters: query.parameters as Value[] };
  if (query.query.kind === 'SelectQueryNode') return { rows: (await database.read(statement)) as R[] };
  const [{ rows, changes }] = await database.batch([statement]);
  return { rows: rows as R[], numAffectedRows: BigInt(changes) };
}

async function refuseTransaction(): Promise<void> {
  throw new Error('use batch(): there are no interactive transactions');
}

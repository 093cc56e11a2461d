import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Database, Value } from './database.ts';
import { readDump, insertion } from './dump.ts';
import { openNodeSqlite } from './nodeSqlite.ts';

/** Opens the file that `wrangler d1 export` wrote, as a database of its own that closing removes. */
export function openD1Sql(sql: string): Database {
  const folder = mkdtempSync(join(tmpdir(), 'd1-'));
  const file = join(folder, 'interactions.db');
  const connection = new DatabaseSync(file);
  connection.exec(sql);
  connection.close();
  const database = openNodeSqlite(file);
  return {
    ...database,
    async close() {
      await database.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** A dump as the statements that `wrangler d1 execute --file` runs on an empty, migrated D1. */
export function d1Statements(lines: readonly string[]): string[] {
  return readDump(lines).map(insertion).map(({ sql, parameters }) => {
    const values = parameters.values();
    return sql.replace(/\?/g, () => literal(values.next().value!));
  });
}

function literal(value: Value): string {
  return typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : String(value ?? 'NULL');
}

import { join } from 'node:path';
import type { Settings } from '../settings.ts';
import type { Database } from './database.ts';
import { openNodeSqlite } from './nodeSqlite.ts';
import { openPostgres } from './postgres.ts';

/** The database of a machine: PostgreSQL where the settings name one, else a file in the data folder. */
export function openDatabase({ databaseUrl }: Pick<Settings, 'databaseUrl'>, dataFolder: string): Database {
  return databaseUrl ? openPostgres(databaseUrl) : openNodeSqlite(join(dataFolder, 'interactions.db'));
}

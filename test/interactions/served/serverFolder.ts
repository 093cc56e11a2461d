import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import { readSettings } from '../../../src/interactions/settings.ts';
import { openDatabase } from '../../../src/interactions/storage/openDatabase.ts';
import { writeSite } from '../newsroom.ts';
import { servedProcess, type ServedOptions } from './servedProcess.ts';

/** A built site and a data folder, from which the server can be started again and again. */
export async function serverFolder() {
  const folder = await mkdtemp(join(tmpdir(), 'served-'));
  await writeSite(join(folder, 'site'), 'guests');
  const environment = await databaseEnvironment(folder);
  const data = join(folder, 'data');
  return {
    data,
    /** Leads a process to this folder's database. */
    environment,
    start: ({ data: dataDir = data, ...options }: ServedOptions & { data?: string } = {}) =>
      servedProcess(join(folder, 'site'), dataDir, { ...options, environment: { ...environment, ...options.environment } }),
    /** The database itself, past the server. */
    open: () => openDatabase(readSettings(environment), data),
    /** The same cookies are then good for both. */
    async takeSecretFrom({ data: from }: { data: string }) {
      await copyFile(join(from, 'auth-secret'), join(data, 'auth-secret'));
    },
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  };
}

async function databaseEnvironment(folder: string): Promise<Record<string, string>> {
  if (inject('engine') !== 'postgres') return {};
  const { databaseUrl } = await import('../postgres/postgresEngine.ts');
  return { DATABASE_URL: await databaseUrl(folder) };
}

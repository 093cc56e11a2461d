import { basename, join } from 'node:path';
import pg from 'pg';
import { inject } from 'vitest';
import { openPostgres } from '../../../src/interactions/storage/postgres.ts';
import { bytesBelow } from '../bytesBelow.ts';
import type { Engine } from '../engine.ts';

/** The database that belongs to a folder. */
export const nameOf = (folder: string) => basename(folder).toLowerCase();
const urlOf = (name: string) => `postgres://postgres@/${name}?host=${inject('postgresFolder')}`;

/** One statement as the server's own administrator. */
export async function administer(sql: string, parameters: string[] = []): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(urlOf('postgres'));
  await client.connect();
  try {
    return (await client.query(sql, parameters)).rows;
  } finally {
    await client.end();
  }
}

const made = new Map<string, Promise<string>>();

/** The address of a database of its own for this folder, made when it is first asked for. */
export function databaseUrl(folder: string): Promise<string> {
  const name = nameOf(folder);
  const url = made.get(name) ?? administer(`CREATE DATABASE "${name}"`).then(() => urlOf(name));
  made.set(name, url);
  return url;
}

export const postgresEngine: Engine = {
  open: async (folder) => openPostgres(await databaseUrl(folder)),
  async bytes(folder) {
    await administer('CHECKPOINT');
    const [{ oid }] = await administer('SELECT oid FROM pg_database WHERE datname = $1', [nameOf(folder)]);
    return bytesBelow(join(inject('postgresFolder'), 'base', String(oid)));
  },
};

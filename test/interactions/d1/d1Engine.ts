import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { Miniflare } from 'miniflare';
import { afterAll } from 'vitest';
import type { Database, Result, Row } from '../../../src/interactions/storage/database.ts';
import { bytesBelow } from '../bytesBelow.ts';
import type { Engine } from '../engine.ts';
import type { Question } from './databaseWorker.ts';

/** One workerd for all tests of a file, with a database for each: those that nobody opens cost nothing. */
const unused = Array.from({ length: 100 }, (_, number) => `DATABASE_${number}`);

const persisted = mkdtempSync(join(tmpdir(), 'd1-'));
const entry = fileURLToPath(new URL('databaseWorker.ts', import.meta.url));
const { outputFiles: [script] } = await build({ entryPoints: [entry], bundle: true, format: 'esm', write: false });
const workerd = new Miniflare({
  modules: true, script: script.text, compatibilityDate: '2026-07-01', d1Databases: [...unused], d1Persist: persisted,
});

afterAll(async () => {
  await workerd.dispose();
  rmSync(persisted, { recursive: true });
});

const bindings = new Map<string, string>();

function bindingOf(folder: string): string {
  const binding = bindings.get(folder) ?? unused.pop();
  if (!binding) throw new Error('this file of tests opens more databases than there are');
  bindings.set(folder, binding);
  return binding;
}

async function ask<T>(question: Question): Promise<T> {
  const answer = await workerd.dispatchFetch('http://localhost/', { method: 'POST', body: JSON.stringify(question) });
  if (!answer.ok) throw new Error(await answer.text());
  return (await answer.json()) as T;
}

function openIn(binding: string): Database {
  return {
    engine: 'd1',
    read: (statement) => ask<Row[]>({ binding, method: 'read', statements: [statement] }),
    batch: (statements) => ask<Result[]>({ binding, method: 'batch', statements }),
    forget: async () => {},
    close: async () => {},
  };
}

/** What `wrangler d1 export` writes of a folder's database. */
export async function exportedSql(folder: string): Promise<string> {
  const database = await workerd.getD1Database(bindingOf(folder));
  const lines = await database.prepare('PRAGMA miniflare_d1_export(?,?,?);').bind(0, 0).raw<[string]>();
  return lines.flat().join('\n');
}

export const d1Engine: Engine = {
  open: async (folder) => openIn(bindingOf(folder)),
  bytes: () => bytesBelow(persisted),
};

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { engine } from '../engine.ts';

/** An empty database, opened so many times as if by processes of their own; of the engine that is being tested unless another is named. */
export async function openedDatabase({ open, times = 1 }: { open?: typeof engine.open; times?: number } = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'database-'));
  const databases = await Promise.all(Array.from({ length: times }, () => (open ?? engine.open)(folder)));
  return {
    database: databases[0],
    databases,
    async [Symbol.asyncDispose]() {
      await Promise.all(databases.map((database) => database.close()));
      await rm(folder, { recursive: true });
    },
  };
}

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openNodeSqlite } from '../../../src/interactions/storage/nodeSqlite.ts';
import type { Engine } from '../engine.ts';

export const sqliteEngine: Engine = {
  open: async (folder) => openNodeSqlite(join(folder, 'interactions.db')),
  async bytes(folder) {
    const files = ['interactions.db', 'interactions.db-wal'].map((name) => readFile(join(folder, name), 'latin1').catch(() => ''));
    return (await Promise.all(files)).join('\n');
  },
};

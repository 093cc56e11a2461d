import { existsSync } from 'node:fs';
import { copyFile, mkdir, open } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/**
 * Copies the data folder of a running server into a new folder, which a server can be started on:
 * the database as it is at one moment, and the secret that its sessions are signed with.
 */
export async function backUpSqlite(dataFolder: string, target: string): Promise<void> {
  await mkdir(target, { mode: 0o700 });
  const copy = join(target, 'interactions.db');
  const source = new DatabaseSync(join(dataFolder, 'interactions.db'), { readOnly: true });
  try {
    source.exec('PRAGMA busy_timeout = 5000');
    source.prepare('VACUUM INTO ?').run(copy);
  } finally {
    source.close();
  }
  checkIntegrity(copy);
  const copies = [copy, ...(await copiedSecret(dataFolder, target)), target];
  for (const path of copies) await sync(path);
}

function checkIntegrity(file: string): void {
  const copy = new DatabaseSync(file, { readOnly: true });
  const [{ integrity_check: verdict }] = copy.prepare('PRAGMA integrity_check').all();
  copy.close();
  if (verdict !== 'ok') throw new Error(`备份有损坏：${verdict}`);
}

/** No file where the secret is given by the environment. */
async function copiedSecret(dataFolder: string, target: string): Promise<string[]> {
  const [from, to] = [dataFolder, target].map((folder) => join(folder, 'auth-secret'));
  if (!existsSync(from)) return [];
  await copyFile(from, to);
  return [to];
}

/** SQLite leaves the copy to the system's leisure; a backup is done when it is on the disk. */
async function sync(path: string): Promise<void> {
  const file = await open(path);
  await file.sync();
  await file.close();
}

import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Randomness } from './services.ts';

/** The secret of this machine: made once, readable by its owner alone, kept beside the database. */
export async function keptAuthSecret(dataFolder: string, randomness: Pick<Randomness, 'bytes'>): Promise<string> {
  await mkdir(dataFolder, { recursive: true });
  const file = join(dataFolder, 'auth-secret');
  const made = Buffer.from(randomness.bytes(32)).toString('base64url');
  // `wx` fails when the file exists, so that two processes that start together end with one secret.
  await writeFile(file, `${made}\n`, { mode: 0o600, flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  return (await readFile(file, 'utf8')).trim();
}

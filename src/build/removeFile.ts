import { rmdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Removes a file below `dir`, and the folders that are empty without it. */
export function removeFile(dir: string, path: string): void {
  rmSync(join(dir, path), { force: true });
  for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) {
    try {
      rmdirSync(join(dir, folder));
    } catch {
      return;
    }
  }
}

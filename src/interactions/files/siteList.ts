import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Reads a JSON file of the site again only when it has changed; `empty` while there is none. */
export function siteList<T>(folder: string, name: string, empty: T): () => Promise<T> {
  const path = join(folder, name);
  let modified = -1;
  let value = empty;
  return async () => {
    const now = await stat(path).then((status) => status.mtimeMs, () => 0);
    if (now !== modified) {
      value = now ? (JSON.parse(await readFile(path, 'utf8')) as T) : empty;
      modified = now;
    }
    return value;
  };
}

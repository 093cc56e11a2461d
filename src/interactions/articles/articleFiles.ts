import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { articleDirectory, type ArticleDirectory } from './articleDirectory.ts';

interface Entry {
  /** Null when there is no such file. */
  content: unknown;
  modified: number;
  checkedAt: number;
}

/** A file is looked at again after this long: a rebuild is seen at once by people, rarely by the disk. */
const FRESH_MS = 500;
const MAX_ENTRIES = 500;

/** Reads the lists that the build writes into the site's folder. */
export function articleFiles(siteFolder: string, clock: () => Date): ArticleDirectory {
  const entries = new Map<string, Entry>();

  async function load(file: string): Promise<unknown> {
    const now = clock().getTime();
    const known = entries.get(file);
    if (known && Math.abs(now - known.checkedAt) < FRESH_MS) return known.content;
    const modified = await modifiedTime(join(siteFolder, file));
    const content = known && known.modified === modified ? known.content : await readJson(join(siteFolder, file));
    if (entries.size >= MAX_ENTRIES) entries.clear();
    entries.set(file, { content, modified, checkedAt: now });
    return content;
  }

  return articleDirectory(load);
}

async function modifiedTime(file: string): Promise<number> {
  return stat(file).then((status) => status.mtimeMs, () => 0);
}

async function readJson(file: string): Promise<unknown> {
  const text = await readFile(file, 'utf8').catch(() => null);
  return text === null ? null : JSON.parse(text);
}

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What decides how an article is read; a change of it makes everything that was read worthless. */
export const READING_CODE = ['package-lock.json', 'src/model', 'src/content', 'src/relate', 'src/build'];
/** What decides how a page looks; a change of it makes every page be rendered again. */
export const PRINTING_CODE = ['package-lock.json', 'eleventy.config.ts', 'layouts', 'src/model', 'src/render', 'src/pages'];
/** What decides how the search index is made; a change of it makes everything be indexed again. */
export const SEARCH_CODE = ['package-lock.json', 'src/search'];

/** One hash over the named files and folders below `root`. */
export function codeHash(root: string, paths: string[]): string {
  const hash = createHash('sha256');
  for (const path of paths) for (const file of filesBelow(root, path)) hash.update(file).update('\0').update(readFileSync(join(root, file)));
  return hash.digest('hex').slice(0, 24);
}

/** The path itself, or all files below it in a fixed order. */
export function filesBelow(root: string, path: string): string[] {
  try {
    return readdirSync(join(root, path), { withFileTypes: true })
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .flatMap((entry) => (entry.isDirectory() ? filesBelow(root, `${path}/${entry.name}`) : [`${path}/${entry.name}`]));
  } catch {
    return [path];
  }
}

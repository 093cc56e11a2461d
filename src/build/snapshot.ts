import { readFileSync } from 'node:fs';
import type { ArticleInteractions } from '../model/interactions.ts';
import type { BuildState } from './buildState.ts';
import { hashOf } from './outputFolder.ts';

/** What is public of reactions and comments, by the article's URL. */
export type Snapshot = ReadonlyMap<string, ArticleInteractions>;

/** Reads a file with one `ArticleInteractions` a line, as `npm run snapshot` writes it. */
export function readSnapshot(file: string): Snapshot {
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return new Map(lines.map((line, number) => {
    const entry = parsed(line);
    if (!entry) throw new Error(`${file}:${number + 1}: 这一行不是互动快照，请重新运行 npm run snapshot`);
    return [entry.article, entry];
  }));
}

function parsed(line: string): ArticleInteractions | null {
  try {
    const entry = JSON.parse(line) as Partial<ArticleInteractions> | null;
    return entry?.article && entry.counts && Array.isArray(entry.comments) ? (entry as ArticleInteractions) : null;
  } catch {
    return null;
  }
}

/** URLs of the articles for which the snapshot says something else than the last build's, which it replaces. */
export function changedInteractions(state: BuildState, snapshot: Snapshot): Set<string> {
  const before = new Map(state.sql('SELECT url, hash FROM interaction').all().map(({ url, hash }) => [url as string, hash as string]));
  const now = new Map([...snapshot].map(([url, entry]) => [url, hashOf(JSON.stringify(entry))]));
  const changed = new Set([...before.keys(), ...now.keys()].filter((url) => before.get(url) !== now.get(url)));
  for (const url of changed) {
    const hash = now.get(url);
    if (hash === undefined) state.sql('DELETE FROM interaction WHERE url = ?').run(url);
    else state.sql('INSERT OR REPLACE INTO interaction (url, hash) VALUES (?, ?)').run(url, hash);
  }
  return changed;
}

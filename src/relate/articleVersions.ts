import { hash } from 'node:crypto';
import type { IndexTables } from './indexTables.ts';
import { ALL } from './listKeys.ts';

/** A published article as it is now. */
export interface ArticleVersion {
  id: number;
  url: string;
  /** Of everything that the index knows of it. */
  hash: string;
}

/** Every published article, oldest first, without loading them. */
export function* allVersions(tables: IndexTables): Generator<ArticleVersion> {
  const sql = 'SELECT a.id, a.url, a.data FROM listing l JOIN article a ON a.id = l.id WHERE l.list = ? ORDER BY l.id';
  for (const row of tables.sql(sql).iterate(tables.listNumber(ALL))) yield version(row);
}

/** The article at this URL; null when readers may not see it. */
export function versionAt(tables: IndexTables, url: string): ArticleVersion | null {
  const row = tables.sql("SELECT id, url, data FROM article WHERE url = ? AND status = 'published'").get(url);
  return row ? version(row) : null;
}

function version({ id, url, data }: Record<string, unknown>): ArticleVersion {
  return { id: id as number, url: url as string, hash: hash('sha1', data as string, 'base64url') };
}

import type { Database, Statement } from '../storage/database.ts';
import { sql } from '../storage/sql.ts';

/** Comments that editors have closed while the article stays: a quarrel need not wait for the next build. */
export async function isClosed(database: Database, article: string): Promise<boolean> {
  return (await database.read(sql`SELECT article FROM closed_article WHERE article = ${article}`)).length > 0;
}

export async function closedArticles(database: Database): Promise<{ article: string; closedAt: string }[]> {
  const rows = await database.read(sql`SELECT article, closed_at FROM closed_article ORDER BY closed_at DESC, article LIMIT 500`);
  return rows.map(({ article, closed_at }) => ({ article: String(article), closedAt: String(closed_at) }));
}

export interface Closing {
  id: string;
  article: string;
  editor: string;
  now: Date;
}

/** Closes or opens, and logs it in the same batch; what is so already is not logged again. */
export async function setClosed(database: Database, { id, article, editor, now }: Closing, closed: boolean): Promise<void> {
  const at = now.toISOString();
  const [decision, change]: [string, Statement] = closed
    ? ['close', sql`INSERT INTO closed_article (article, closed_at) VALUES (${article}, ${at}) ON CONFLICT (article) DO NOTHING`]
    : ['open', sql`DELETE FROM closed_article WHERE article = ${article}`];
  const isChange = closed ? 0 : 1;
  await database.batch([
    sql`INSERT INTO moderation_entry (id, decided_at, editor, comment, revision, decision, reason)
      SELECT ${id}, ${at}, ${editor}, '', 0, ${decision}, ${article}
      WHERE (SELECT COUNT(*) FROM closed_article WHERE article = ${article}) = ${isChange}`,
    change,
  ], article);
}

import type { Database } from '../storage/database.ts';
import { sql } from '../storage/sql.ts';

export interface View {
  article: string;
  /** A hash that cannot be led back to a person or an address, and another one tomorrow. */
  visitor: string;
  /** `2026-11-25` */
  day: string;
}

/** Counts a visitor's first view of an article on a day; further ones change nothing. */
export async function countView(database: Database, { article, visitor, day }: View): Promise<void> {
  await database.batch([
    sql`INSERT INTO view_count (day, article, count) SELECT ${day}, ${article}, 1 WHERE NOT EXISTS (
        SELECT 1 FROM view_mark WHERE day = ${day} AND article = ${article} AND visitor = ${visitor})
      ON CONFLICT (day, article) DO UPDATE SET count = view_count.count + 1`,
    sql`INSERT INTO view_mark (day, article, visitor) VALUES (${day}, ${article}, ${visitor})
      ON CONFLICT (day, article, visitor) DO NOTHING`,
  ], article);
}

export interface Popular {
  article: string;
  count: number;
}

/** The articles with the most views since that day, most first. */
export async function mostViewed(database: Database, since: string, limit: number): Promise<Popular[]> {
  const rows = await database.read(sql`SELECT article, CAST(SUM(count) AS INTEGER) AS count FROM view_count
    WHERE day >= ${since} GROUP BY article ORDER BY 2 DESC, article DESC LIMIT ${limit}`);
  return rows.map(({ article, count }) => ({ article: String(article), count: Number(count) }));
}

/**
 * The articles with the most reactions of a kind among those whose URL is not before `from`:
 * the URL begins with the month, so that the old archive is not even looked at.
 */
export async function mostReacted(database: Database, kind: string, from: string, limit: number): Promise<Popular[]> {
  const rows = await database.read(sql`SELECT article, count FROM tally
    WHERE article >= ${from} AND kind = ${kind} AND count > 0 ORDER BY count DESC, article DESC LIMIT ${limit}`);
  return rows.map(({ article, count }) => ({ article: String(article), count: Number(count) }));
}

/** Drops the marks of days that are over, and counts that no list asks for any more. */
export async function forgetViews(database: Database, now: Date): Promise<void> {
  await database.batch([
    sql`DELETE FROM view_mark WHERE day < ${dayOf(now, -1)}`,
    sql`DELETE FROM view_count WHERE day < ${dayOf(now, -31)}`,
  ]);
}

/** `2026-11-25`, so many days from now. */
export function dayOf(now: Date, days = 0): string {
  return new Date(now.getTime() + days * 86_400_000).toISOString().slice(0, 10);
}

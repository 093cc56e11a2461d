import type { Database, Row, Statement } from '../storage/database.ts';
import { sql } from '../storage/sql.ts';

const ACCOUNT = 'account:';

/** Reactions by kind: `{flower: 3}`; kinds that nobody chose are absent. */
export type Counts = Record<string, number>;

/**
 * Reactions and their tally. Both change in one batch and by SQL alone, so that a count is never
 * read, changed in JavaScript and written back: that is how votes get lost.
 */
export function reactionStore(database: Database) {
  return {
    async counts(articles: readonly string[]): Promise<Map<string, Counts>> {
      const rows = await database.read({
        sql: `SELECT article, kind, count FROM tally WHERE article IN (${articles.map(() => '?').join(', ')})`,
        parameters: articles,
      });
      return tallied(articles, rows);
    },

    /** The visitor's reaction; where they have several names (guest, then account) the first that has one. */
    async own(article: string, visitors: readonly string[]): Promise<string | null> {
      for (const visitor of visitors) {
        const [row] = await database.read(sql`SELECT kind FROM reaction WHERE article = ${article} AND visitor = ${visitor}`);
        if (row) return String(row.kind);
      }
      return null;
    },

    /** Makes `kind` the one reaction of the first visitor and removes those of their other names. */
    async set(article: string, [visitor, ...others]: readonly string[], kind: string, now: Date): Promise<Counts> {
      const results = await database.batch([
        ...others.flatMap((other) => withdrawal(article, other)),
        ...choice(article, visitor, kind, now),
        tallyOf(article),
      ], article);
      return tallied([article], results.at(-1)!.rows).get(article)!;
    },

    async remove(article: string, visitors: readonly string[]): Promise<Counts> {
      const results = await database.batch([
        ...visitors.flatMap((visitor) => withdrawal(article, visitor)),
        tallyOf(article),
      ], article);
      return tallied([article], results.at(-1)!.rows).get(article)!;
    },
  };
}

/**
 * The order matters: the tally is corrected by the reaction that is still stored. A request that was
 * on its way while its account was deleted writes nothing: it would name the account for ever.
 */
function choice(article: string, visitor: string, kind: string, now: Date): Statement[] {
  const account = visitor.startsWith(ACCOUNT) ? visitor.slice(ACCOUNT.length) : '';
  return [
    sql`UPDATE tally SET count = count - 1 WHERE article = ${article} AND kind = (
      SELECT kind FROM reaction WHERE article = ${article} AND visitor = ${visitor} AND kind <> ${kind})`,
    sql`INSERT INTO tally (article, kind, count) SELECT ${article}, ${kind}, 1 WHERE NOT EXISTS (
      SELECT 1 FROM reaction WHERE article = ${article} AND visitor = ${visitor} AND kind = ${kind})
      AND (${account} = '' OR EXISTS (SELECT 1 FROM reader WHERE id = ${account}))
      ON CONFLICT (article, kind) DO UPDATE SET count = tally.count + 1`,
    sql`INSERT INTO reaction (article, visitor, kind, reacted_at) SELECT ${article}, ${visitor}, ${kind}, ${now.toISOString()}
      WHERE ${account} = '' OR EXISTS (SELECT 1 FROM reader WHERE id = ${account})
      ON CONFLICT (article, visitor) DO UPDATE SET kind = excluded.kind, reacted_at = excluded.reacted_at
      WHERE reaction.kind <> excluded.kind`,
  ];
}

/** Removes one visitor's reaction and its part of the tally. */
export function withdrawal(article: string, visitor: string): Statement[] {
  return [
    sql`UPDATE tally SET count = count - 1 WHERE article = ${article} AND kind = (
      SELECT kind FROM reaction WHERE article = ${article} AND visitor = ${visitor})`,
    sql`DELETE FROM reaction WHERE article = ${article} AND visitor = ${visitor}`,
  ];
}

function tallyOf(article: string): Statement {
  return sql`SELECT article, kind, count FROM tally WHERE article = ${article}`;
}

function tallied(articles: readonly string[], rows: readonly Row[]): Map<string, Counts> {
  const counts = new Map<string, Counts>(articles.map((article) => [article, {}]));
  for (const { article, kind, count } of rows) counts.get(String(article))![String(kind)] = Number(count);
  return counts;
}

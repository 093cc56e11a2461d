import type { Context } from 'hono';
import type { ArticleInteractions } from '../../model/interactions.ts';
import { publicComments } from '../comments/publicComments.ts';
import { reactionStore } from '../reactions/reactionStore.ts';
import type { Services } from '../services.ts';
import type { Database } from '../storage/database.ts';
import { sql } from '../storage/sql.ts';

const PAGE_SIZE = 50;

/** Handler of /api/snapshot: everything public, page by page, for a build that prints it. */
export function snapshotRoute({ database, articles }: Pick<Services, 'database' | 'articles'>) {
  const reactions = reactionStore(database);
  return async (context: Context) => {
    const urls = await articlesAfter(database, context.req.query('cursor') ?? '');
    const page = urls.slice(0, PAGE_SIZE);
    // What was withdrawn since is left out.
    const known = (await Promise.all(page.map((url) => articles.find(url)))).filter((article) => article !== null).map(({ url }) => url);
    const counts = known.length > 0 ? await reactions.counts(known) : new Map();
    const found = await Promise.all(known.map(async (article): Promise<ArticleInteractions> =>
      ({ article, counts: counts.get(article)!, comments: (await publicComments(database, article, null)).comments })));
    context.header('cache-control', 'public, max-age=0, s-maxage=60');
    return context.json({ articles: found, cursor: urls.length > PAGE_SIZE ? page[PAGE_SIZE - 1] : null });
  };
}

async function articlesAfter(database: Database, article: string): Promise<string[]> {
  const rows = await database.read(sql`SELECT article FROM (
      SELECT article FROM tally WHERE count > 0 UNION SELECT article FROM comment WHERE public_revision IS NOT NULL
    ) AS active WHERE article > ${article} ORDER BY article LIMIT ${PAGE_SIZE + 1}`);
  return rows.map((row) => String(row.article));
}

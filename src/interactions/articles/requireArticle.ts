import { Problem } from '../problem.ts';
import type { ArticleDirectory, KnownArticle } from './articleDirectory.ts';

/** The published article that a request names, or 404. */
export async function requireArticle(directory: ArticleDirectory, url: unknown): Promise<KnownArticle> {
  const article = typeof url === 'string' ? await directory.find(url) : null;
  if (!article) throw new Problem(404, 'unknown-article', '没有这篇文章。');
  return article;
}

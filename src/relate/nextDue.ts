import { pinEnd } from '../content/status.ts';
import type { IndexedArticle } from '../model/indexedArticle.ts';

/** When the build must look at the article again though nobody touched it; null when never. */
export function nextDue({ article }: Pick<IndexedArticle, 'article'>, now: number): number | null {
  const moments = [article.date.ms, article.expires?.ms, pinEnd(article)];
  const coming = moments.filter((ms): ms is number => ms != null && ms > now);
  return coming.length ? Math.min(...coming) : null;
}


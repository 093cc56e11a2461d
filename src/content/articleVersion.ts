import { readLoosely } from './parseArticle.ts';
import type { ArticleContext, DraftArticle } from './parseArticle.ts';
import { plainText } from './plainText.ts';
import type { RawArticle } from './rawArticle.ts';

/** One state of an article in the history of its file. */
export interface ArticleVersion {
  raw: RawArticle;
  article: DraftArticle;
  /** What a reader reads: headline and body. */
  text: string;
}

export function articleVersion(raw: RawArticle, context: ArticleContext): ArticleVersion {
  const article = readLoosely(raw, context);
  return { raw, article, text: `${article.title}\n${plainText(raw.body)}` };
}

import type { ArticlePage, TextEditionPage } from '../model/pages.ts';
import { textOnly } from '../render/textOnly.ts';

export const textUrl = (article: string): string => `${article}text/`;

/** The same article with nothing but type, and leading to others like it. Made from its page, so it is planned, and known as stale, with it. */
export function textEdition(article: ArticlePage): TextEditionPage {
  const body = { ...article.body, html: textOnly(article.body.html) };
  const [previous, next] = [article.previous, article.next].map((link) => link && { ...link, url: textUrl(link.url) });
  return { kind: 'text-edition', url: textUrl(article.url), article: { ...article, body, previous, next } };
}

import type { ArticlePage, Planned, TextEditionPage, TextFrontPage } from '../model/pages.ts';
import { ALL } from '../relate/listKeys.ts';
import type { SiteIndex } from '../relate/siteIndex.ts';
import { dateText } from '../render/formatDate.ts';
import { textOnly } from '../render/textOnly.ts';
import { frame } from './frame.ts';
import { fewPages } from './pageFamily.ts';

/** Headlines on `/text/`. */
const HEADLINES = 40;

export const textUrl = (article: string): string => `${article}text/`;

/** The same article with nothing but type, and leading to others like it. Made from its page, so it is planned, and known as stale, with it. */
export function textEdition(article: ArticlePage): TextEditionPage {
  const body = { ...article.body, html: textOnly(article.body.html) };
  const [previous, next] = [article.previous, article.next].map((link) => link && { ...link, url: textUrl(link.url) });
  return { kind: 'text-edition', url: textUrl(article.url), article: { ...article, body, previous, next } };
}

export const textFront = fewPages((index) => [{ url: '/text/', model: () => textFrontPage(index) }]);

function textFrontPage(index: SiteIndex): Planned<TextFrontPage> {
  const { name, timezone } = index.content.site;
  return {
    kind: 'text-front',
    url: '/text/',
    frame: frame(index, { url: '/text/', title: '纯文字版', description: `${name}的最新标题，只有字。` }),
    entries: index.newest(ALL, HEADLINES).map(({ article }) => ({ title: article.title, url: textUrl(article.url), date: dateText(article.date, timezone) })),
  };
}

import { ALL, GONE, listKey, listKind } from '../relate/listKeys.ts';
import type { SiteIndex } from '../relate/siteIndex.ts';
import { absolute } from './frame.ts';
import { fewPages, type PageFamily, type PlannedPage } from './pageFamily.ts';

const EVERYTHING = 1_000_000;

export function textPage(url: string, text: () => string): PlannedPage {
  return { url, model: () => ({ kind: 'text', url, text: text() }) };
}

/** What crawlers, browsers, the host and the function read. */
export const hostFiles = fewPages((index) => [
  textPage('/robots.txt', () => robots(index)),
  textPage('/opensearch.xml', () => openSearch(index)),
  textPage('/gone.json', () => JSON.stringify(index.newest(GONE, EVERYTHING).map(({ article }) => article.url))),
  textPage('/site.json', () => {
    const { name, url, language, reactions } = index.content.site;
    return JSON.stringify({ name, url, language, reactions });
  }),
]);

/** The articles that the function may be asked about, a file a month: a push changes one of them. */
export const articleLists: PageFamily = {
  *all(index) {
    for (const { name } of index.lists('month')) yield articleList(index, name);
  },
  *touched(change, index) {
    for (const key of change.lists.keys()) {
      const { kind, name } = listKind(key);
      if (kind === 'month') yield articleList(index, name);
    }
  },
};

function articleList(index: SiteIndex, month: string): PlannedPage {
  const url = `/archive/${month.replace('-', '/')}/articles.json`;
  return {
    url,
    model() {
      const entries = index.newest(listKey('month', month), EVERYTHING);
      if (!entries.length) return null;
      const articles = entries.map(({ article }) => [article.url, { title: article.title, comments: article.comments }]);
      return { kind: 'text', url, text: JSON.stringify({ articles: Object.fromEntries(articles) }) };
    },
  };
}

function robots(index: SiteIndex): string {
  const lines = ['User-agent: *', 'Disallow: /api/', 'Disallow: /moderation/', '', `Sitemap: ${absolute(index, '/sitemap.xml')}`];
  if (index.count(ALL)) lines.push(`Sitemap: ${absolute(index, '/news-sitemap.xml')}`);
  return `${lines.join('\n')}\n`;
}

/** https://github.com/dewitt/opensearch: search from the browser's address bar. */
function openSearch(index: SiteIndex): string {
  const { name } = index.content.site;
  const escaped = name.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);
  return `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
<ShortName>${escaped.slice(0, 16)}</ShortName>
<Description>搜索${escaped}</Description>
<InputEncoding>UTF-8</InputEncoding>
<Url type="text/html" template="${absolute(index, '/search/')}?q={searchTerms}"/>
</OpenSearchDescription>
`;
}

import type { SitemapPage } from '../model/machinePages.ts';
import { ALL, listKey, listKind } from '../relate/listKeys.ts';
import type { SiteIndex } from '../relate/siteIndex.ts';
import { absolute } from './frame.ts';
import { NAMED_LISTS } from './listPages.ts';
import { fewPages, type PageFamily, type PlannedPage } from './pageFamily.ts';
import { allSections } from './sectionPages.ts';

const EVERYTHING = 100_000;
/** News search reads articles of the last two days: https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap */
const NEWS_MS = 48 * 3600 * 1000;
const NEWS_LIMIT = 1000;

/** `/sitemap.xml` names a file for each month, so that a push changes one of them. */
export const monthlySitemaps: PageFamily = {
  *all(index) {
    for (const { name } of index.lists('month')) yield monthSitemap(index, name);
  },
  *touched(change, index) {
    for (const key of change.lists.keys()) {
      const { kind, name } = listKind(key);
      if (kind === 'month') yield monthSitemap(index, name);
    }
  },
};

export const siteSitemaps = fewPages((index) => [
  { url: '/sitemap.xml', model: () => sitemapIndex(index) },
  { url: '/sitemaps/pages.xml', model: () => pagesSitemap(index) },
  { url: '/news-sitemap.xml', model: () => newsSitemap(index) },
]);

function sitemap(index: SiteIndex, url: string, format: SitemapPage['format'], entries: SitemapPage['entries']): SitemapPage {
  const { name, language } = index.content.site;
  return { kind: 'sitemap', url, format, entries, siteName: name, language };
}

const monthUrl = (month: string): string => `/sitemaps/${month}.xml`;

function monthSitemap(index: SiteIndex, month: string): PlannedPage {
  return {
    url: monthUrl(month),
    model() {
      const entries = index.newest(listKey('month', month), EVERYTHING);
      return entries.length === 0 ? null : sitemap(index, monthUrl(month), 'urls', entries.map(({ article }) => ({
        url: absolute(index, article.url), modified: (article.updated ?? article.date).iso,
      })));
    },
  };
}

function sitemapIndex(index: SiteIndex): SitemapPage {
  const files = ['/sitemaps/pages.xml', ...index.lists('month').map(({ name }) => monthUrl(name)).reverse()];
  return sitemap(index, '/sitemap.xml', 'index', files.map((url) => ({ url: absolute(index, url), modified: '' })));
}

function pagesSitemap(index: SiteIndex): SitemapPage {
  const { sections, pages, topics } = index.content;
  const urls = [
    '/', ...allSections(sections).map(({ url }) => url), ...pages.map(({ entry }) => entry.url),
    '/topics/', ...topics.map(({ entry }) => entry.url), '/archive/', '/corrections/',
    ...Object.values(NAMED_LISTS).map(({ directory }) => directory),
  ];
  return sitemap(index, '/sitemaps/pages.xml', 'urls', urls.map((url) => ({ url: absolute(index, url), modified: '' })));
}

function newsSitemap(index: SiteIndex): SitemapPage {
  const recent = index.newest(ALL, NEWS_LIMIT).filter(({ article }) => index.now - article.date.ms < NEWS_MS);
  return sitemap(index, '/news-sitemap.xml', 'news', recent.map(({ article }) => ({
    url: absolute(index, article.url), modified: (article.updated ?? article.date).iso,
    title: article.title, published: article.date.iso,
  })));
}

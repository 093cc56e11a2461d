import type { SitemapPage } from '../src/model/machinePages.ts';
import { xml } from './partials/xml.ts';

/** A sitemap of pages, the index of all sitemaps, or the news sitemap of the last two days. */
export function sitemapLayout(page: SitemapPage) {
  return `<?xml version="1.0" encoding="utf-8"?>\n${shapes[page.format](page)}\n`;
}

const shapes: Record<SitemapPage['format'], (page: SitemapPage) => string> = { index, urls, news };

const schema = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

function index({ entries }: SitemapPage) {
  return `<sitemapindex ${schema}>
${entries.map((entry) => `<sitemap><loc>${xml(entry.url)}</loc>${modified(entry)}</sitemap>\n`).join('')}</sitemapindex>`;
}

function urls({ entries }: SitemapPage) {
  return `<urlset ${schema}>
${entries.map((entry) => `<url><loc>${xml(entry.url)}</loc>${modified(entry)}</url>\n`).join('')}</urlset>`;
}

/** https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap */
function news({ entries, siteName, language }: SitemapPage) {
  return `<urlset ${schema} xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
${entries.map((entry) => `<url>
<loc>${xml(entry.url)}</loc>
<news:news>
<news:publication><news:name>${xml(siteName)}</news:name><news:language>${xml(newsLanguage(language))}</news:language></news:publication>
<news:publication_date>${xml(entry.published ?? entry.modified)}</news:publication_date>
<news:title>${xml(entry.title ?? '')}</news:title>
</news:news>
</url>
`).join('')}</urlset>`;
}

function modified({ modified }: SitemapPage['entries'][number]) {
  return modified && `<lastmod>${xml(modified)}</lastmod>`;
}

/** The news schema wants two letters (`en`), but for Chinese exactly `zh-cn` or `zh-tw`. */
function newsLanguage(language: string) {
  const lower = language.toLowerCase();
  return lower.startsWith('zh') ? (/tw|hk|mo|hant/.test(lower) ? 'zh-tw' : 'zh-cn') : lower.split('-')[0];
}

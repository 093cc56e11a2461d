import { status } from '../content/status.ts';
import type { Article } from '../model/article.ts';

/** An answer of the live site. */
export interface LiveAnswer {
  status: number;
  text: string;
}

export interface LiveOptions {
  now: number;
  /** What became due less than this many milliseconds ago may still be on its way. */
  grace: number;
  /** Pages are asked for when their articles appeared or went within this time; the others are only looked up in the sitemap. */
  recent: number;
  get: (path: string) => Promise<LiveAnswer>;
}

/** What the live site shows too late, too early or too long, as lines to print. */
export async function liveProblems(articles: Article[], { now, grace, recent, get }: LiveOptions): Promise<string[]> {
  const listed = await listedPaths(get);
  const feed = await required('/feed.xml', get);
  // An article between two states may be seen in either.
  const settled = articles.filter((article) => status(article, now) === status(article, now - grace));
  const newest = settled.filter((article) => status(article, now) === 'published').sort((one, other) => other.date.ms - one.date.ms)[0];
  const problems = newest && !feed.includes(newest.url) ? [`${newest.url} 是最新的稿件，/feed.xml 里却没有它`] : [];
  for (const article of settled) {
    const isPublic = status(article, now) === 'published';
    if (listed.has(article.url) !== isPublic) problems.push(`${article.url} ${isPublic ? '应已发布，站点地图里却没有它' : '不应公开，站点地图里却有它'}`);
    if (isAsked(article, now, recent)) problems.push(...await pageProblems(article, now, get));
  }
  return problems;
}

function isAsked(article: Article, now: number, recent: number): boolean {
  const turns = [article.date.ms, article.expires?.ms, article.withdrawn?.date.ms];
  return turns.some((ms) => ms !== undefined && ms > now - recent);
}

async function pageProblems(article: Article, now: number, get: LiveOptions['get']): Promise<string[]> {
  const { status: code, text } = await get(article.url);
  // Hosts differ in what they answer for a tombstone and an unknown page; both of these ask not to be indexed.
  const isThere = code === 200 && text.includes(article.url) && !text.includes('noindex');
  switch (status(article, now)) {
    case 'published': return isThere ? [] : [`${article.url} 应已发布，网站却答 ${code}`];
    case 'draft': case 'scheduled': return isThere ? [`${article.url} 还不应公开，网站上却已有`] : [];
    default: return isThere ? [`${article.url} 应已撤下，网站上却还有`] : [];
  }
}

/** Paths of all pages in the monthly sitemaps. */
async function listedPaths(get: LiveOptions['get']): Promise<Set<string>> {
  const paths = new Set<string>();
  for (const month of locations(await required('/sitemap.xml', get))) {
    for (const path of locations(await required(month, get))) paths.add(path);
  }
  return paths;
}

function locations(xml: string): string[] {
  return [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url]) => decodeURI(new URL(url).pathname));
}

async function required(path: string, get: LiveOptions['get']): Promise<string> {
  const { status: code, text } = await get(path);
  if (code !== 200) throw new Error(`${path} 应能打开，网站却答 ${code}`);
  return text;
}

import type { SiteFacts } from '../services.ts';

/** An article as the function knows it: published, by the build's word. */
export interface KnownArticle {
  url: string;
  title: string;
  /** Whether comments are open. */
  comments: boolean;
}

/** What the build has published: nothing else can be reacted to or commented on. */
export interface ArticleDirectory {
  /** Null for everything that is not a published article's URL. */
  find(url: string): Promise<KnownArticle | null>;
  site(): Promise<SiteFacts>;
}

/** `archive/2020/03/articles.json` */
interface MonthFile {
  articles: Record<string, { title: string; comments: boolean }>;
}

const ARTICLE_URL = /^\/(\d{4}\/\d{2})\/[^/?#\\]+\/$/;

/** Answers from the lists that the build writes; `load` parses one, or gives null where there is none. */
export function articleDirectory(load: (file: string) => Promise<unknown>): ArticleDirectory {
  return {
    async find(url) {
      const file = monthFileOf(url);
      return file ? findInMonth((await load(file)) as MonthFile | null, url) : null;
    },
    async site() {
      const facts = await load('site.json');
      if (!facts) throw new Error('site.json is missing: build the site first');
      return facts as SiteFacts;
    },
  };
}

/** '/2020/03/x/' -> 'archive/2020/03/articles.json'; empty for what cannot be an article's URL. */
function monthFileOf(url: string): string {
  const match = url.length <= 300 ? ARTICLE_URL.exec(url) : null;
  return match ? `archive/${match[1]}/articles.json` : '';
}

/** Looks one article up in its month; own properties only, so that no name is special. */
function findInMonth(month: MonthFile | null, url: string): KnownArticle | null {
  if (!month || !Object.hasOwn(month.articles, url)) return null;
  const { title, comments } = month.articles[url];
  return { url, title, comments };
}

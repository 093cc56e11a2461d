import type { RenderedBody } from './pages.ts';

/* Pages that programs read: feed readers, search engines, hosts. */

export interface FeedItem<Body = RenderedBody> {
  /** Absolute. */
  url: string;
  title: string;
  summary: string;
  date: string;
  updated: string;
  authors: string[];
  section: string;
  tags: string[];
  image: string;
  /** Null where the summary is all there is. */
  body: Body | null;
}

export interface FeedPage<Body = RenderedBody> {
  kind: 'feed';
  /** `/feed.xml`, `/feed.json`, `/xinwen/feed.xml` */
  url: string;
  format: 'rss' | 'json';
  title: string;
  description: string;
  language: string;
  /** Absolute URL of the page that the feed follows. */
  home: string;
  self: string;
  /** Of a WebSub hub; empty when there is none. */
  hub: string;
  updated: string;
  items: FeedItem<Body>[];
}

export interface SitemapPage {
  kind: 'sitemap';
  url: string;
  format: 'index' | 'urls' | 'news';
  entries: { url: string; modified: string; title?: string; published?: string }[];
  siteName: string;
  language: string;
}

/** A page that only leads on, and the host file that lists all such rules. */
export interface RedirectPage {
  kind: 'redirect';
  url: string;
  to: string;
  canonical: string;
}

/** What a link looks like in a chat; drawn, not printed. */
export interface SharePicture {
  kind: 'share-picture';
  url: string;
  site: string;
  label: string;
  title: string;
  /** Name of the cover in the cache of pictures; empty when there is none. */
  cover: string;
}

/** Host files and lists for the function: text that is ready as it is. */
export interface TextPage {
  kind: 'text';
  url: string;
  text: string;
}

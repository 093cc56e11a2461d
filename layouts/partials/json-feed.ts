import type { FeedItem, FeedPage } from '../../src/model/machinePages.ts';
import { absoluteLinks } from './absolute-links.ts';

/** https://www.jsonfeed.org/version/1.1/ */
export function jsonFeed(feed: FeedPage) {
  return `${JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: feed.home,
    feed_url: feed.self,
    description: feed.description,
    language: feed.language,
    hubs: feed.hub ? [{ type: 'WebSub', url: feed.hub }] : undefined,
    items: feed.items.map(item),
  }, null, 1)}\n`;
}

function item(item: FeedItem) {
  return {
    id: item.url,
    url: item.url,
    title: item.title,
    summary: item.summary || undefined,
    ...(item.body ? { content_html: absoluteLinks(item.body.html, item.url) } : { content_text: item.summary }),
    image: item.image || undefined,
    date_published: item.date,
    date_modified: item.updated || undefined,
    authors: item.authors.map((name) => ({ name })),
    tags: [item.section, ...item.tags].filter(Boolean),
  };
}

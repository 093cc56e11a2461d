import type { FeedPage } from '../src/model/machinePages.ts';
import { jsonFeed } from './partials/json-feed.ts';
import { rssFeed } from './partials/rss-feed.ts';

/** A feed with full texts, as RSS 2.0 or JSON Feed 1.1. */
export function feedLayout(page: FeedPage) {
  return page.format === 'rss' ? rssFeed(page) : jsonFeed(page);
}

import type { FeedItem, FeedPage } from '../../src/model/machinePages.ts';
import { absoluteLinks } from './absolute-links.ts';
import { cdata, xml } from './xml.ts';

/** https://www.rssboard.org/rss-specification, with the whole text in `content:encoded`. */
export function rssFeed(feed: FeedPage) {
  return `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/">
<channel>
<title>${xml(feed.title)}</title>
<link>${xml(feed.home)}</link>
<description>${xml(feed.description)}</description>
<language>${xml(feed.language.toLowerCase())}</language>
${feed.updated && `<lastBuildDate>${rfc822(feed.updated)}</lastBuildDate>\n`}<atom:link href="${xml(feed.self)}" rel="self" type="application/rss+xml"/>
${feed.hub && `<atom:link href="${xml(feed.hub)}" rel="hub"/>\n`}${feed.items.map(item).join('')}</channel>
</rss>
`;
}

function item(item: FeedItem) {
  return `<item>
<title>${xml(item.title)}</title>
<link>${xml(item.url)}</link>
<guid isPermaLink="true">${xml(item.url)}</guid>
<pubDate>${rfc822(item.date)}</pubDate>
${item.authors.map((author) => `<dc:creator>${xml(author)}</dc:creator>\n`).join('')}${[item.section, ...item.tags].filter(Boolean).map((name) => `<category>${xml(name)}</category>\n`).join('')}${item.image && `<media:content url="${xml(item.image)}" medium="image"/>\n`}<description>${xml(item.summary)}</description>
${item.body ? `<content:encoded>${cdata(absoluteLinks(item.body.html, item.url))}</content:encoded>\n` : ''}</item>
`;
}

/** `2020-03-25T18:30:00+08:00` -> `Wed, 25 Mar 2020 10:30:00 GMT` */
function rfc822(iso: string) {
  return new Date(iso).toUTCString();
}

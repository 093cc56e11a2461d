import { expect, test } from 'vitest';
import { feedLayout } from '../../layouts/feed.ts';
import type { FeedPage } from '../../src/model/machinePages.ts';
import { nestingProblems } from './nesting.ts';

const feed: FeedPage = {
  kind: 'feed', url: '/feed.xml', format: 'rss', title: '某县报 & <今天>', description: '县里的事', language: 'zh-CN',
  home: 'https://paper.example/', self: 'https://paper.example/feed.xml', hub: 'https://hub.example/?a&b', updated: '2024-08-26T08:00:00+08:00',
  items: [{
    url: 'https://paper.example/2024/08/a/', title: '<b>涨水</b>\u0008了\ud800', summary: '一句 & 半句', date: '2024-08-25T18:30:00+08:00',
    updated: '2024-08-26T08:00:00+08:00', authors: ['甲', '乙'], section: '村里事', tags: ['渡口'], image: 'https://paper.example/a.png?x=1&y=2',
    body: { html: '<p>]]> <img src="/a.webp" srcset="/a-1.webp 1x, /a-2.webp 2x"><a href="/b/">乙</a><a href="#fn1">注</a><a href="//c.example/">丙</a></p>', contents: [] },
  }],
};
const rss = feedLayout(feed);
const json = JSON.parse(feedLayout({ ...feed, format: 'json', self: 'https://paper.example/feed.json' }));

test('RSS is well-formed, whatever a title holds', () => {
  expect(nestingProblems(rss, 'xml')).toEqual([]);
  expect(rss).toContain('<title>&lt;b&gt;涨水&lt;/b&gt;了\ufffd</title>');
});

test('both declare the hub that tells their followers, and only where there is one', () => {
  expect(rss).toContain('<atom:link href="https://hub.example/?a&amp;b" rel="hub"/>');
  expect(json.hubs).toEqual([{ type: 'WebSub', url: 'https://hub.example/?a&b' }]);
  expect(feedLayout({ ...feed, hub: '' })).not.toContain('rel="hub"');
  expect(JSON.parse(feedLayout({ ...feed, hub: '', format: 'json' }))).not.toHaveProperty('hubs');
});

test('an item without a body, such as a correction, is its summary', () => {
  const items = feed.items.map((item) => ({ ...item, body: null }));
  expect(feedLayout({ ...feed, items })).not.toContain('content:encoded>');
  expect(JSON.parse(feedLayout({ ...feed, items, format: 'json' })).items[0]).toMatchObject({ content_text: '一句 & 半句' });
});

test('RSS names itself, its authors and its times', () => {
  expect(rss).toContain('<atom:link href="https://paper.example/feed.xml" rel="self" type="application/rss+xml"/>');
  expect(rss).toContain('<dc:creator>甲</dc:creator>\n<dc:creator>乙</dc:creator>');
  expect(rss).toContain('<pubDate>Sun, 25 Aug 2024 10:30:00 GMT</pubDate>');
  expect(rss).toContain('<guid isPermaLink="true">https://paper.example/2024/08/a/</guid>');
});

test('RSS carries the whole text, its end mark split over two sections', () => {
  const [, encoded] = rss.match(/<content:encoded>([\s\S]*)<\/content:encoded>/)!;
  const sections = [...encoded.matchAll(/<!\[CDATA\[([\s\S]*?)\]\]>/g)].map(([, text]) => text);
  expect(sections.join('')).toContain('<p>]]> <img');
});

test('links in a feed are absolute', () => {
  const html = json.items[0].content_html;
  expect(html).toContain('src="https://paper.example/a.webp"');
  expect(html).toContain('srcset="https://paper.example/a-1.webp 1x, https://paper.example/a-2.webp 2x"');
  expect(html).toContain('href="https://paper.example/b/"');
  expect(html).toContain('href="https://paper.example/2024/08/a/#fn1"');
  expect(html).toContain('href="//c.example/"');
});

test('JSON Feed 1.1 has what the specification asks for', () => {
  expect(json).toMatchObject({ version: 'https://jsonfeed.org/version/1.1', home_page_url: feed.home, feed_url: 'https://paper.example/feed.json', language: 'zh-CN' });
  expect(json.items[0]).toMatchObject({ id: feed.items[0].url, date_published: '2024-08-25T18:30:00+08:00', authors: [{ name: '甲' }, { name: '乙' }], tags: ['村里事', '渡口'] });
});

test('an empty feed is still a feed', () => {
  expect(nestingProblems(feedLayout({ ...feed, items: [], updated: '' }), 'xml')).toEqual([]);
});

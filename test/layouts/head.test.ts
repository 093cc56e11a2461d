import { expect, test } from 'vitest';
import { head } from '../../layouts/partials/head.ts';
import { frame } from '../fixtures/partials/frame.ts';

const print = (changes = {}) => head({ ...frame, ...changes }, { scripts: ['/site.js', '/search.js'], styles: ['/site.css'] }).toString();

test('JSON-LD cannot end its own block, and reads back as it was', () => {
  const [, json] = print().match(/<script type="application\/ld\+json">(.*?)<\/script>/s)!;
  expect(json).not.toContain('<');
  expect(JSON.parse(json)[0]).toEqual(frame.jsonLd[0]);
});

test('several schema.org objects share one block', () => {
  const [, json] = print({ jsonLd: [{ a: 1 }, { b: 2 }], breadcrumb: [] }).match(/<script type="application\/ld\+json">(.*?)<\/script>/s)!;
  expect(JSON.parse(json)).toEqual([{ a: 1 }, { b: 2 }]);
});

test('the way to the page is told to search engines too', () => {
  const [, json] = print({ jsonLd: [] }).match(/<script type="application\/ld\+json">(.*?)<\/script>/s)!;
  expect(JSON.parse(json)).toMatchObject({ '@type': 'BreadcrumbList', itemListElement: [
    { position: 1, name: '首页', item: 'https://paper.example/' },
    { position: 2, name: '村里事', item: 'https://paper.example/zhencun/cunli/' },
  ] });
});

test('a page kept out of search engines names no canonical address', () => {
  expect(print({ noindex: true })).toContain('<meta name="robots" content="noindex">');
  expect(print({ noindex: true })).not.toContain('rel="canonical"');
  expect(print()).toContain('<link rel="canonical" href="https://paper.example/page/">');
});

test('the setting is read before the stylesheet, modules are deferred', () => {
  const html = print();
  expect(html.indexOf('src="/first-paint.js"')).toBeLessThan(html.indexOf('rel="stylesheet"'));
  expect([...html.matchAll(/<script type="module" src="([^"]+)">/g)].map(([, src]) => src)).toEqual(['/site.js', '/search.js']);
});

test('attributes are escaped', () => {
  expect(print()).toContain('<meta name="description" content="一句&quot;说明&quot;">');
});

test('Open Graph has times only where the page has them', () => {
  expect(print()).not.toContain('article:published_time');
  const openGraph = { ...frame.openGraph, type: 'article', published: '2024-08-25T18:30:00+08:00' };
  expect(print({ openGraph })).toContain('<meta property="article:published_time" content="2024-08-25T18:30:00+08:00">');
});

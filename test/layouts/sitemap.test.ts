import { expect, test } from 'vitest';
import { sitemapLayout } from '../../layouts/sitemap.ts';
import type { SitemapPage } from '../../src/model/machinePages.ts';
import { nestingProblems } from './nesting.ts';

const page: SitemapPage = {
  kind: 'sitemap', url: '/sitemap.xml', format: 'urls', siteName: '某县报 & 某某', language: 'zh-CN',
  entries: [
    { url: 'https://paper.example/2024/08/a/?x=1&y=2', modified: '2024-08-26T08:00:00+08:00', title: '<涨水>', published: '2024-08-25T18:30:00+08:00' },
    { url: 'https://paper.example/about/', modified: '' },
  ],
};

test.each(['index', 'urls', 'news'] as const)('%s is well-formed', (format) => {
  expect(nestingProblems(sitemapLayout({ ...page, format }), 'xml')).toEqual([]);
});

test('an address has its time of change only where it is known', () => {
  expect(sitemapLayout(page)).toContain('<url><loc>https://paper.example/2024/08/a/?x=1&amp;y=2</loc><lastmod>2024-08-26T08:00:00+08:00</lastmod></url>\n<url><loc>https://paper.example/about/</loc></url>');
});

test('the index lists sitemaps', () => {
  expect(sitemapLayout({ ...page, format: 'index' })).toContain('<sitemap><loc>https://paper.example/about/</loc></sitemap>');
});

test('the news sitemap names paper, language, time and title', () => {
  const news = sitemapLayout({ ...page, format: 'news' });
  expect(news).toContain('<news:publication><news:name>某县报 &amp; 某某</news:name><news:language>zh-cn</news:language></news:publication>');
  expect(news).toContain('<news:publication_date>2024-08-25T18:30:00+08:00</news:publication_date>\n<news:title>&lt;涨水&gt;</news:title>');
});

test.each([['zh-CN', 'zh-cn'], ['zh-Hant-HK', 'zh-tw'], ['en-GB', 'en']])('the news schema writes %s as %s', (language, written) => {
  expect(sitemapLayout({ ...page, format: 'news', language })).toContain(`<news:language>${written}</news:language>`);
});

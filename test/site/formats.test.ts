import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser } from '../browser/openBrowser.ts';
import { outputFiles } from './outputFiles.ts';

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await openBrowser();
  page = await browser.newPage();
});
afterAll(() => browser.close());

/** What a strict XML parser says against the text; empty when it is well-formed. */
const xmlError = (xml: string) => page.evaluate((text) => new DOMParser().parseFromString(text, 'application/xml').querySelector('parsererror')?.textContent ?? '', xml);

interface Thing {
  '@type': string;
  [property: string]: unknown;
}

describe.each(['fixture', 'demo'] as const)('the %s site', (name) => {
  const files = outputFiles(inject(name).folder);
  const origin = JSON.parse(files.get('site.json')!.toString()).url as string;
  const articles = Object.entries(Object.assign({}, ...[...files].filter(([path]) => path.endsWith('articles.json')).map(([, bytes]) => JSON.parse(bytes.toString()).articles)) as Record<string, { title: string }>);
  const structured = (url: string, type: string): Thing => {
    const html = files.get(`${url.slice(1)}index.html`)!.toString();
    const things: Thing[] = JSON.parse(/<script type="application\/ld\+json">([^]*?)<\/script>/.exec(html)![1]);
    return things.find((thing) => thing['@type'] === type)!;
  };

  it('has only well-formed XML', async () => {
    expect(await xmlError('<a>')).not.toBe('');
    const documents = [...files].filter(([path]) => /\.(xml|svg)$/.test(path));
    expect(documents.length).toBeGreaterThan(5);
    const errors: string[] = [];
    for (const [path, bytes] of documents) {
      const error = await xmlError(bytes.toString());
      if (error) errors.push(`${path}: ${error}`);
    }
    expect(errors).toEqual([]);
  });

  it('has RSS feeds with what readers of feeds need', async () => {
    const feeds = [...files].filter(([path]) => path.endsWith('feed.xml'));
    for (const [path, bytes] of feeds) {
      const items = await page.evaluate((xml) => {
        const feed = new DOMParser().parseFromString(xml, 'application/xml');
        return [...feed.querySelectorAll('item')].map((item) => ['title', 'link', 'guid', 'pubDate', 'description'].map((part) => item.querySelector(part)?.textContent ?? ''));
      }, bytes.toString());
      for (const [title, link, guid, date, description] of items) {
        expect([path, title, description]).not.toContain('');
        expect(link).toBe(guid);
        expect(files.has(`${decodeURIComponent(new URL(link).pathname).slice(1)}index.html`)).toBe(true);
        expect(Date.parse(date)).toBeGreaterThan(0);
      }
    }
    expect(feeds.length).toBeGreaterThan(3);
  });

  it('has a JSON feed of version 1.1 with the same articles as the RSS', () => {
    const feed = JSON.parse(files.get('feed.json')!.toString());
    expect(feed.version).toBe('https://jsonfeed.org/version/1.1');
    expect(feed.feed_url).toBe(`${origin}/feed.json`);
    const rss = [...files.get('feed.xml')!.toString().matchAll(/<guid[^>]*>([^<]*)</g)].map(([, id]) => id);
    expect(feed.items.map(({ id }: { id: string }) => id)).toEqual(rss);
    for (const item of feed.items) expect(item).toMatchObject({ title: expect.stringMatching(/./), content_html: expect.stringMatching(/</), date_published: expect.stringMatching(/[+-]\d\d:\d\d$/) });
  });

  it('has a NewsArticle for every article', () => {
    expect(articles.length).toBe(inject(name).report.articles);
    for (const [url, { title }] of articles) {
      const article = structured(url, 'NewsArticle');
      expect(article).toMatchObject({
        '@context': 'https://schema.org', headline: title, mainEntityOfPage: origin + url, inLanguage: 'zh-CN',
        datePublished: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+08:00$/), publisher: { name: expect.stringMatching(/./) },
      });
      expect(Date.parse(article.dateModified as string)).toBeGreaterThanOrEqual(Date.parse(article.datePublished as string));
      expect((article.author as { name: string }[]).every((author) => author.name)).toBe(true);
    }
  });

  it('has a BreadcrumbList for every article, from home over its section to itself', () => {
    for (const [url] of articles) {
      const list = structured(url, 'BreadcrumbList').itemListElement as { position: number; name: string; item: string }[];
      expect(list.map(({ position }) => position)).toEqual(list.map((_, index) => index + 1));
      expect([list[0].item, list.at(-1)!.item]).toEqual([`${origin}/`, origin + url]);
      expect(list.length).toBeGreaterThan(2);
    }
  });

  it('says once on every page what it is: title, language, and unless no search engine should keep it also its one address and what it is about', () => {
    for (const [path, bytes] of files) {
      if (!path.endsWith('.html')) continue;
      const html = bytes.toString();
      const count = (pattern: RegExp) => html.match(pattern)?.length ?? 0;
      expect([path, count(/<title>[^<]+<\/title>/g), count(/<html lang="zh-CN"/g)]).toEqual([path, 1, 1]);
      const isForSearch = count(/<meta name="robots" content="noindex">/g) === 0;
      if (isForSearch) expect([path, count(/<link rel="canonical" href="https:\/\/[^"]+">/g), count(/<meta name="description" content="[^"]+">/g)]).toEqual([path, 1, 1]);
    }
  });
});

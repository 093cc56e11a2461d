import { gzipSync } from 'node:zlib';
import { describe, expect, inject, it } from 'vitest';
import { EditedSite } from './editedSite.ts';
import { outputFiles } from './outputFiles.ts';

const LIMIT = 14 * 1024;

describe.each(['fixture', 'demo'] as const)('the %s site', (name) => {
  const files = outputFiles(inject(name).folder);
  const editions = [...files].filter(([path]) => /^\d{4}\/\d{2}\/[^/]+\/text\/index\.html$/.test(path)).map(([path, bytes]) => ({ path, html: bytes.toString() }));

  it('has a text edition of every article, and every article leads to its own', () => {
    expect(editions.length).toBe(inject(name).report.articles);
    for (const { path, html } of editions) {
      const article = `/${path.replace('text/index.html', '')}`;
      expect(files.get(`${article.slice(1)}index.html`)!.toString()).toContain(`href="${article}text/"`);
      expect(html).toMatch(new RegExp(`<link rel="canonical" href="https://[^"]*${article}">`));
    }
  });

  it('leads to them from a front page of its own', () => {
    const front = files.get('text/index.html')!.toString();
    const links = [...front.matchAll(/<li><time[^>]*>[^<]*<\/time> <a href="([^"]*)">/g)].map(([, url]) => `${url.slice(1)}index.html`);
    expect(links.length).toBe(Math.min(40, editions.length));
    expect(links.filter((path) => !files.has(path))).toEqual([]);
    for (const { html } of editions) expect(html).toContain('<a href="/text/">');
  });

  it('loads nothing in it but two stylesheets, in less than 14 KB beside the text', () => {
    for (const { path, html } of editions) {
      expect([path, html.match(/<(?:img|picture|video|script|iframe|source)[\s>]/g)]).toEqual([path, null]);
      const sheets = [...html.matchAll(/<link rel="stylesheet" href="\/([^"]*)">/g)].map(([, sheet]) => sheet);
      expect(sheets).toEqual([expect.stringMatching(/^assets\/text-edition-[0-9a-f]{10}\.css$/), 'emergency.css']);
      const body = /<div class="prose">([^]*?)\n<\/div>/.exec(html)![1];
      const weight = gzipSync(html.replace(body, '')).length + sheets.reduce((sum, sheet) => sum + gzipSync(files.get(sheet)!).length, 0);
      expect(weight).toBeLessThan(LIMIT);
    }
  });
});

it('comes, changes and goes with its article', () => {
  using site = new EditedSite();
  site.report();
  const path = '2026/06/two-authors/text/index.html';
  const file = 'articles/2026/06/two-authors.md';
  expect(site.output().has(path)).toBe(true);
  site.replace(file, 'title: ', 'title: 改过的');
  expect(site.report().written).toContain(path);
  site.replace(file, '---\n', '---\nwithdrawn: { date: 2026-06-15, reason: 数字有误 }\n');
  expect(site.report().removed.filter((gone) => gone.startsWith('2026/06/two-authors/'))).toEqual([path]);
  expect(site.output().has(path)).toBe(false);
  site.remove('articles/2026/06/reprint.md');
  expect(site.report().removed).toEqual(expect.arrayContaining(['2026/06/reprint/index.html', '2026/06/reprint/text/index.html']));
});

import { gzipSync } from 'node:zlib';
import { describe, expect, inject, it } from 'vitest';
import { outputFiles } from './outputFiles.ts';

const KB = 1000;
/** DESIGN.md §8: what one round trip brings, and what a cheap phone runs without stutter. */
const FIRST_SCREEN = 14 * KB;
const SCRIPT = 8 * KB;

const files = outputFiles(inject('demo').folder);
const weight = (...texts: (string | Buffer)[]) => texts.reduce((sum, text) => sum + gzipSync(text).length, 0);
const html = (url: string) => files.get(`${url.slice(1)}index.html`)!.toString();
const named = (page: string, pattern: RegExp) => [...page.matchAll(pattern)].map(([, path]) => files.get(path.slice(1))!);

const SHEETS = /<link rel="stylesheet" href="([^"]+)">(?!<\/noscript>)/g;
const SCRIPTS = /<script[^>]* src="([^"]+)"/g;

describe('an article', () => {
  const articles = [...files].filter(([path]) => path.endsWith('articles.json')).flatMap(([, bytes]) => Object.keys(JSON.parse(bytes.toString()).articles));

  it('needs no more than 14 KB for its first screen, beside its text', () => {
    expect(articles.length).toBe(inject('demo').report.articles);
    for (const url of articles) {
      const page = html(url);
      const body = /<div class="prose">\n([^]*?)\n<\/div>\n+(?:<nav class="beside"|<footer class="reading-foot")/.exec(page)![1];
      const sheets = named(page, SHEETS);
      expect(sheets.length).toBe(1);
      expect([url, weight(page.replace(body, ''), ...sheets) < FIRST_SCREEN]).toEqual([url, true]);
    }
  });

  it('runs no more than 8 KB of script, of which only what sets theme and notice is waited for', () => {
    const page = html(articles[0]);
    expect(weight(...named(page, SCRIPTS))).toBeLessThan(SCRIPT);
    const waited = [...page.matchAll(/<script src="([^"]+)">/g)].map(([, path]) => path);
    expect(waited).toEqual(['/emergency.js', '/first-paint.js']);
  });
});

it.each(['/', '/xinwen/', '/archive/2026/11/', '/search/', '/tags/', '/topics/suijiang/', '/handbook/'])('%s stays light', (url) => {
  const page = html(url);
  expect(weight(page, ...named(page, SHEETS))).toBeLessThan(26 * KB);
});

it('a share picture is small enough for a chat', () => {
  const pictures = [...files].filter(([path]) => path.endsWith('share.jpg'));
  expect(pictures.length).toBeGreaterThan(80);
  expect(pictures.filter(([, bytes]) => bytes.length > 150 * KB)).toEqual([]);
});

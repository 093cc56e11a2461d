import { describe, expect, inject, it } from 'vitest';
import { encodeWord } from '../../src/search/encodeWord.ts';
import { filesWith, outputFiles } from './outputFiles.ts';

const { folder, report } = inject('fixture');
const files = outputFiles(folder);
const text = (path: string) => files.get(path)!.toString();

describe('what is not published', () => {
  it.each(['canarydraft', 'canaryscheduled', 'canaryzone', 'canaryembargo', 'canaryexpired', 'canarywithdrawn'])('%s is in no byte of the site', (canary) => {
    expect(filesWith(files, canary)).toEqual([]);
    expect(filesWith(files, encodeWord(canary))).toEqual([]);
    expect(JSON.stringify(report)).not.toContain(canary);
  });

  it.each(['draft', 'scheduled', 'scheduled-by-time-zone', 'scheduled-and-withdrawn'])('%s is not even an address', (slug) => {
    expect(filesWith(files, `2026/06/${slug}/`)).toEqual([]);
    expect(JSON.stringify(report)).not.toContain(`2026/06/${slug}/`);
  });

  it.each(['expired', 'withdrawn'])('%s is known only by its tombstone and the list of what is gone', (slug) => {
    expect(filesWith(files, `2026/06/${slug}/`)).toEqual([`2026/06/${slug}/index.html`, 'gone.json']);
  });

  it('a tombstone says since when, and of a withdrawal why', () => {
    expect(text('2026/06/withdrawn/index.html')).toMatch(/已撤回[^]*2026-06-12[^]*数字有误，无法核实。/);
    expect(text('2026/06/expired/index.html')).toMatch(/已过期[^]*2026-06-15 12:00/);
    expect(text('2026/06/expired/index.html')).toContain('noindex');
  });

  it('leaves no picture and no file behind that no page shows', () => {
    const media = [...files.keys()].filter((path) => /^(?:images|files)\//.test(path));
    const pages = [...files].filter(([path]) => path.endsWith('.html')).map(([, bytes]) => bytes.toString());
    expect(media.length).toBeGreaterThan(8);
    expect(media.filter((path) => !pages.some((page) => page.includes(`/${path}`)))).toEqual([]);
  });

  it('camera data of a photograph leaves with no picture', () => {
    expect(filesWith(files, 'canarygps')).toEqual([]);
  });
});

describe('what is published', () => {
  it.each([
    '2026/06/published/index.html', 'index.html', 'news/index.html', 'news/affairs/index.html', 'topics/river/index.html',
    'tags/index.html', 'tags/河/index.html', 'tags/标签canarypublished/index.html', 'authors/index.html', 'authors/甲记者canarypublished/index.html',
    'places/index.html', 'places/坳仔镇/index.html', 'places/地名canarypublished/index.html', 'archive/2026/06/index.html',
    'archive/2026/06/articles.json', 'feed.xml', 'feed.json', 'news/feed.xml', 'news/affairs/feed.xml', 'topics/river/feed.xml', 'authors/甲记者canarypublished/feed.xml', 'places/坳仔镇/feed.xml', 'news-sitemap.xml',
  ])('stands in %s', (path) => {
    expect(text(path)).toContain('canarypublished');
  });

  it('stands in the search index: its words, and a fragment to show', () => {
    const word = filesWith(files, encodeWord('canarypublished'));
    expect(word.some((path) => path.endsWith('.pf_words'))).toBe(true);
    expect(filesWith(files, '正文canarypublished').some((path) => path.endsWith('.pf_fragment'))).toBe(true);
  });

  it('stands in the sitemap of its month', () => {
    expect(text('sitemaps/2026-06.xml')).toContain('https://paper.example/2026/06/published/');
    expect(text('sitemap.xml')).toContain('https://paper.example/sitemaps/2026-06.xml');
  });

  it('stays until the minute in which it expires', () => {
    expect(text('2026/06/not-yet-expired/index.html')).toContain('现在还在。');
  });

  it('is not in other sections', () => {
    expect(text('villages/index.html')).not.toContain('已发布的稿件');
  });
});

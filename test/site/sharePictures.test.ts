import sharp from 'sharp';
import { describe, expect, inject, it } from 'vitest';
import { EditedSite } from './editedSite.ts';
import { outputFiles } from './outputFiles.ts';

describe('the demo site', () => {
  const files = outputFiles(inject('demo').folder);

  it('has a picture of 1200×630 on every page, and one of its own for every article', async () => {
    const pages = [...files].filter(([path, bytes]) => path.endsWith('.html') && bytes.includes('property="og:type"'));
    const pictures = new Map(pages.map(([path, bytes]) => [path, /<meta property="og:image" content="https:\/\/[^/]*\/([^"]*)">\n<meta property="og:image:width" content="1200">/.exec(bytes.toString())![1]]));
    const own = [...pictures].filter(([path, picture]) => picture === path.replace('index.html', 'share.jpg') && path !== 'index.html');
    expect(own.length).toBe(inject('demo').report.articles);
    for (const [path, picture] of own) expect(files.get(path)!.toString()).toContain(`"image":["https://dahuaiji.example/${picture}"]`);
    expect(JSON.parse(files.get('feed.json')!.toString()).items[0].image).toMatch(/\/share\.jpg$/);
    for (const picture of new Set(pictures.values())) {
      expect(await sharp(files.get(picture)).metadata()).toMatchObject({ format: 'jpeg', width: 1200, height: 630 });
    }
  });
});

it('are drawn for articles since the day that the settings name, anew with their title, and go with their article', () => {
  using site = new EditedSite();
  site.replace('site.yaml', 'navigation:', 'share: { since: 2026-06-01 }\n\nnavigation:');
  site.report();
  const pictures = () => [...site.output().keys()].filter((path) => path.endsWith('share.jpg'));
  expect(pictures()).toEqual(expect.arrayContaining(['share.jpg', '2026/06/corrected/share.jpg']));
  expect(pictures().filter((path) => /^2026\/05|\/(?:withdrawn|expired|scheduled|draft)\//.test(path))).toEqual([]);
  site.replace('articles/2026/06/corrected.md', 'title: ', 'title: 再');
  expect(site.report().written.filter((path) => path.endsWith('share.jpg'))).toEqual(['2026/06/corrected/share.jpg']);
  site.remove('articles/2026/06/corrected.md');
  expect(site.report().removed).toContain('2026/06/corrected/share.jpg');
});

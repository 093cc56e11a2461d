import { describe, expect, it } from 'vitest';
import { EditedSite } from './editedSite.ts';
import { runBuild } from './runBuild.ts';

const CORRECTED = 'articles/2026/06/corrected.md';
const village = (number: number) => `---\ntitle: 第${number}篇村讯\ndate: 2020-01-${String(1 + (number % 28)).padStart(2, '0')} 08:00\nauthor: 乙记者\ncategory: 镇村\nsummary: 第${number}篇。\n---\n第${number}篇的正文。\n`;

/** Text as `output()` holds it. */
const latin = (text: string) => Buffer.from(text).toString('latin1');

describe('a build with a problem', () => {
  it('exits 1, says where, and leaves the last output byte for byte', () => {
    using site = new EditedSite();
    site.report();
    const before = site.output();
    site.replace(CORRECTED, 'date: 2026-06-06', 'date: 不知道');
    site.replace('articles/2026/06/reprint.md', 'category: 新闻', 'category: 没有的栏目');
    const { code, stderr } = site.build();
    expect(code).toBe(1);
    expect(stderr).toMatch(/^articles\/2026\/06\/corrected\.md:3:7 错误 /m);
    expect(stderr).toMatch(/^articles\/2026\/06\/reprint\.md:5:11 错误 /m);
    expect(site.output()).toEqual(before);
    expect(site.build('--clean').code).toBe(1);
    expect(site.output()).toEqual(before);
  });

  it('is forgotten when the problem is', () => {
    using site = new EditedSite();
    const first = site.report();
    site.replace(CORRECTED, 'date: 2026-06-06', 'date: 不知道');
    expect(site.build().code).toBe(1);
    site.replace(CORRECTED, 'date: 不知道', 'date: 2026-06-06');
    expect(site.report()).toMatchObject({ articles: first.articles, written: [], removed: [] });
  });
});

it.each([[['--nonsense']], [['--now', '昨天']], [['--content']]])('%s is a usage error: exit 2 and how to call it', (flags) => {
  const { code, stderr } = runBuild({}, ...flags);
  expect(code).toBe(2);
  expect(stderr).toContain('用法：npm run build');
});

describe('numbered list pages', () => {
  it('a new article leaves the full ones as they are', () => {
    using site = new EditedSite();
    for (let number = 1; number <= 75; number++) site.write(`articles/2020/01/village-${number}.md`, village(number));
    site.report();
    const before = site.output();
    site.write('articles/2026/06/newest.md', village(76).replace('2020-01-21 08:00', '2026-06-15 11:00'));
    const { written } = site.report();
    const after = site.output();
    expect(after.get('villages/index.html')).toContain(latin('第76篇村讯'));
    for (const page of ['villages/page/1/index.html', 'villages/page/2/index.html']) {
      expect(before.has(page)).toBe(true);
      expect(after.get(page)).toBe(before.get(page));
      expect(written).not.toContain(page);
    }
  });
});

it('time alone publishes, expires and unpins', () => {
  using site = new EditedSite();
  expect(site.report().nextDue).toBe('2026-06-15T04:01:00.000Z');
  const { written, removed } = site.report('--now', '2026-06-16T00:00:00+08:00');
  const after = site.output();
  for (const path of ['2026/06/scheduled/index.html', 'index.html', 'feed.xml', '2026/06/not-yet-expired/index.html', 'archive/2026/06/articles.json']) expect(written).toContain(path);
  expect(after.get('feed.xml')).toContain('canaryscheduled');
  expect(after.get('2026/06/not-yet-expired/index.html')).toContain(latin('已过期'));
  expect(after.get('2026/06/not-yet-expired/index.html')).not.toContain(latin('现在还在'));
  expect(after.get('index.html')!.indexOf(latin('置顶的稿件'))).toBeGreaterThan(after.get('index.html')!.indexOf('/2026/06/two-authors/'));
  expect(removed.filter((path) => path.endsWith('.html'))).toEqual(['2026/06/not-yet-expired/text/index.html']);
});

describe('the report', () => {
  it('names every file of a first build', () => {
    using site = new EditedSite();
    const { written, removed } = site.report();
    expect(written.toSorted()).toEqual([...site.output().keys()].sort());
    expect(removed).toEqual([]);
  });

  it('names exactly what a push wrote and removed', () => {
    using site = new EditedSite();
    site.report();
    const before = site.output();
    site.replace(CORRECTED, '二十人过了新桥。', '二十人过了老桥。');
    site.remove('articles/2026/05/with-video');
    site.write('articles/2026/06/newest.md', village(1).replace('2020-01-02 08:00', '2026-06-15 11:00'));
    const { written, removed } = site.report();
    const after = site.output();
    expect(written.toSorted()).toEqual([...after.keys()].filter((path) => after.get(path) !== before.get(path)).sort());
    expect(removed.toSorted()).toEqual([...before.keys()].filter((path) => !after.has(path)).sort());
    expect(removed).toContain('2026/05/with-video/index.html');
    expect(written).toContain('2026/06/newest/index.html');
    expect([...after.keys()].filter((path) => path.endsWith('gauge.mp4'))).toEqual([]);
  });

  it('names nothing when nothing changed', () => {
    using site = new EditedSite();
    site.report();
    expect(site.report()).toMatchObject({ written: [], removed: [], pages: { rendered: 0, removed: 0 } });
  });
});

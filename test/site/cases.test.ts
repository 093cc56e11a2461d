import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';

const { folder } = inject('fixture');
const read = (path: string) => readFileSync(join(folder, path), 'utf8');
const page = (path: string) => read(`${path}/index.html`);
/** What a reader reads: tags gone, one space for all white space. */
const words = (html: string) => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
const main = (path: string) => /<main[^]*<\/main>/.exec(page(path))![0];

describe('each case of the fixture', () => {
  it('two-authors: both, with their roles, editor and reviewers', () => {
    expect(words(main('2026/06/two-authors'))).toMatch(/甲记者.*丙通讯员/);
    for (const word of ['记者', '通讯员', '丁编辑', '戊编辑', '己编辑']) expect(words(main('2026/06/two-authors'))).toContain(word);
  });

  it('reprint: source with its address, author and title', () => {
    expect(main('2026/06/reprint')).toContain('href="https://elsewhere.example/a?b=1&amp;c=2"');
    for (const word of ['别处日报', '庚记者', '原来的标题']) expect(words(main('2026/06/reprint'))).toContain(word);
  });

  it('corrected: each correction with its date, here and on /corrections/', () => {
    for (const path of ['2026/06/corrected', 'corrections']) {
      expect(words(main(path))).toContain('2026-06-13');
      expect(words(main(path))).toContain('更正了桥的名字。');
    }
    expect(words(main('2026/06/corrected'))).toContain('“三十人”应为“二十人”。');
    const places = [...read('corrections/feed.xml').matchAll(/<link>https:\/\/paper\.example\/([^<#]*)\/#([^<]*)<\/link>/g)].map(([, path, id]) => [path, id]);
    expect(places).toEqual([['2026/06/corrected', 'correction-2'], ['2026/06/corrected', 'correction-1']]);
    for (const [path, id] of places) expect(main(path)).toContain(`<li id="${id}">`);
  });

  it('with-event: when and where, an entry for one’s calendar, and one for all who subscribed', () => {
    expect(words(main('2026/06/with-event'))).toMatch(/时间\s+2026-06-20 至 2026-06-22\s+地点\s+坳仔圩/);
    expect(main('2026/06/with-event')).toContain('<a href="/2026/06/with-event/event.ics">');
    for (const path of ['2026/06/with-event/event.ics', 'events.ics']) {
      expect(read(path)).toMatch(/^BEGIN:VCALENDAR\r\n[^]*\r\nDTSTART;VALUE=DATE:20260620\r\nDTEND;VALUE=DATE:20260623\r\nSUMMARY:有活动的稿件\r\n[^]*END:VCALENDAR\r\n$/);
    }
  });

  it('pinned: before newer articles on its last day; pin-expired: not', () => {
    const home = page('');
    expect(home.indexOf('置顶的稿件')).toBeLessThan(home.indexOf('/2026/06/two-authors/'));
    expect(home.indexOf('置顶的稿件')).toBeGreaterThan(0);
    const grid = main('2026/06/corrected').split('图文推荐')[1];
    expect(grid.indexOf('/2026/05/pinned/')).toBeGreaterThan(0);
    expect(home.indexOf('/2026/06/two-authors/')).toBeLessThan(home.indexOf('置顶到期的稿件'));
  });

  it('aliased: old addresses lead on, comments are closed', () => {
    for (const path of ['article-12-1.html', 'thread-12/index.html']) expect(read(path)).toContain('url=/2026/05/aliased/');
    expect(JSON.parse(read('redirects.json'))).toEqual({ '/article-12-1.html': '/2026/05/aliased/', '/thread-12': '/2026/05/aliased/' });
    expect(main('2026/05/aliased')).not.toContain('<textarea');
    expect(JSON.parse(read('archive/2026/05/articles.json')).articles['/2026/05/aliased/'].comments).toBe(false);
  });

  it('no-summary: the beginning of the body, up to the end of a sentence', () => {
    const [, summary] = /<meta name="description" content="([^"]*)">/.exec(page('2026/05/no-summary'))!;
    expect(summary).toMatch(/^第一句会成为摘要。.*。$/);
    expect(summary).not.toContain('最后一句');
  });

  it('no-author: no empty byline', () => {
    expect(main('2026/05/no-author')).not.toContain('/authors/');
    expect(main('2026/05/no-author')).toContain('没有人署名。');
  });

  it('long-headline: whole in heading, title and cards', () => {
    const headline = '一条写满四十个字的长标题要在窄屏幕上自己换行而不把页面撑宽也不在半个词那里被截断';
    expect([...headline].length).toBe(40);
    for (const path of ['2026/05/long-headline', 'news', 'archive/2026/05']) expect(page(path).replaceAll(/<\/?(?:span|wbr)[^>]*>/g, '')).toContain(headline);
  });

  it('three-character-headline: stands like any other', () => {
    expect(words(/<h1[^]*?<\/h1>/.exec(main('2026/05/three-character-headline'))![0]).replaceAll(' ', '')).toBe('涨水了');
  });

  it('html-in-headline: text everywhere, markup nowhere', () => {
    for (const path of ['2026/05/html-in-headline/index.html', 'index.html', 'news/index.html', 'archive/2026/05/index.html', 'authors/index.html', 'tags/index.html']) {
      expect(read(path)).not.toMatch(/<script>alert|<b>粗体|<i>&|<u>&|<img src=x/);
    }
    expect(page('2026/05/html-in-headline')).toContain('&lt;b&gt;粗体');
  });

  it('with-cover: two modern formats in several widths, sized, with credit', () => {
    const html = main('2026/05/with-cover');
    expect(html).toMatch(/<source[^>]*type="image\/avif"[^>]*320w[^>]*1280w/);
    expect(html).toMatch(/<source[^>]*type="image\/webp"/);
    expect(html).toMatch(/<img[^>]*width="\d+" height="\d+"[^>]*alt="一块竹绿色"/);
    expect(words(html)).toContain('辛摄影');
    expect(html).toContain('loading="lazy"');
  });

  it('with-video: poster, captions and a way to download', () => {
    const html = main('2026/05/with-video');
    expect(html).toMatch(/<video controls preload="none"[^>]*poster="\/images\/[0-9a-f]+\.svg"/);
    expect(html).toMatch(/<track kind="captions"[^>]*src="\/files\/[0-9a-f]+\/gauge\.vtt"/);
    expect(html).toMatch(/<source src="\/files\/[0-9a-f]+\/gauge\.mp4"/);
  });

  it('long: contents lead to the headings; table, footnotes, pull quote and note are there', () => {
    const html = main('2024/02/long');
    const headings = [...html.matchAll(/<h([23]) id="([^"]*)"/g)].map(([, , id]) => id);
    expect(headings.length).toBeGreaterThanOrEqual(4);
    for (const part of ['<table', 'class="pull-quote"', 'class="note"', 'footnote', ...['上游', '支流', '中游', '下游', '余话']]) expect(html).toContain(part);
    const contents = /<(nav|details)[^>]*class="contents[^]*?<\/\1>/.exec(html)![0];
    expect([...contents.matchAll(/href="#([^"]*)"/g)].map(([, id]) => decodeURIComponent(id)).every((id) => headings.includes(id))).toBe(true);
  });
});

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { StandaloneIndex } from '../../scripts/bench/standaloneIndex.ts';
import { type Sample, sampleEntry } from '../search/searchEntries.ts';
import { serveFolder, writeSearchSite } from './searchSite.ts';

const samples: Sample[] = [
  { url: '/2019/05/shuiwei/', title: '绥江水位怎么看', body: '绥江流过怀集县城，水文站每天公布水位。', section: '/minsheng/', sectionTitles: ['民生'] },
  { url: '/2020/03/aozi/', title: '坳仔镇的竹子', body: '坳仔镇种竹的人家很多，茶秆竹最有名。', places: ['坳仔镇'] },
  { url: '/2021/07/xiashuai/', title: '去下帅看梯田', body: '下帅是壮族瑶族乡，离县城六十公里。', places: ['下帅'], authors: ['陈小禾'] },
  { url: '/2022/08/gangping/', title: '岗坪的切粉', body: '岗坪切粉用山泉水磨米，晒一个白天。', picture: '/drawings/noodles.svg' },
  { url: '/2023/01/shanlu/', title: '山路修通以后', body: '从岗坪到坳仔的山路修通了，怀集县内的车程少了一半。' },
  { url: '/2024/09/xuexiao/', title: '学校开学第一天', body: '孩子们在操场上升旗。5G网络已经接到教室。' },
];

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let root: string;
let browser: Browser;
let site: { origin: string; close(): void };
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'search-page-'));
  const contentDir = join(root, 'content');
  const entries = await Promise.all(samples.map((sample) => sampleEntry(contentDir, sample)));
  await new StandaloneIndex(join(root, 'site'), contentDir, [2, 2, 2]).update(entries);
  const sections = [{ title: '民生', url: '/minsheng/' }, { title: '镇村', url: '/zhencun/' }];
  await writeSearchSite(join(root, 'site'), { sections, years: ['2024', '2020'] });
  site = await serveFolder(join(root, 'site'));
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'] });
});
afterAll(async () => {
  await browser?.close();
  site?.close();
  await rm(root, { recursive: true });
});

async function open(query: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.goto(`${site.origin}/search/${query}`);
  return page;
}

async function titles(page: Page): Promise<string[]> {
  await page.waitForFunction(() => /篇文章|没有/.test(document.querySelector('#search-status')!.textContent!));
  return page.locator('main ol a').allTextContents();
}

const search = async (query: string) => titles(await open(`?${new URLSearchParams({ q: query })}`));

describe('the search page', () => {
  it.each([
    ['怀集县', ['绥江水位怎么看', '山路修通以后']],
    ['坳仔镇', ['坳仔镇的竹子']],
    ['下帅', ['去下帅看梯田']],
    ['岗坪', ['岗坪的切粉', '山路修通以后']],
    ['绥江', ['绥江水位怎么看']],
    ['茶秆竹最有名', ['坳仔镇的竹子']],
    ['5G网络', ['学校开学第一天']],
    ['學校開學', ['学校开学第一天']],
    ['岗坪 车程', ['山路修通以后']],
  ])('finds %s', async (query, expected) => {
    expect((await search(query)).sort()).toEqual([...expected].sort());
  });

  it('ranks a title before a body', async () => {
    expect((await search('岗坪'))[0]).toBe('岗坪的切粉');
  });

  it('says so when nothing contains the whole query', async () => {
    const page = await open('?q=岗坪的学校');
    expect(await titles(page)).toContain('岗坪的切粉');
    expect(await page.locator('#search-status').textContent()).toContain('没有文章包含全部字词');
  });

  it('says when it read pinyin, and when one character differs', async () => {
    const pinyin = await open('?q=qiefen');
    expect(await titles(pinyin)).toEqual(['岗坪的切粉']);
    expect(await pinyin.locator('#search-status').textContent()).toBe('按拼音找到 1 篇文章');
    const near = await open('?q=茶杆竹最有名');
    expect((await titles(near))[0]).toBe('坳仔镇的竹子');
    expect(await near.locator('#search-status').textContent()).toContain('只差一个字');
  });

  it('offers all articles when a filter leaves none', async () => {
    const page = await open('?q=下帅&year=2024');
    expect(await titles(page)).toEqual([]);
    await page.getByRole('button', { name: '在全部文章里找' }).click();
    await page.waitForSelector('#search-results a');
    expect(await titles(page)).toEqual(['去下帅看梯田']);
  });

  it('filters and sorts by the address, and shows both in the form', async () => {
    const page = await open('?q=怀集县&section=/minsheng/');
    expect(await titles(page)).toEqual(['绥江水位怎么看']);
    expect(await page.locator('select[name=section]').inputValue()).toBe('/minsheng/');
    expect(await titles(await open('?q=岗坪&sort=date'))).toEqual(['山路修通以后', '岗坪的切粉']);
    expect(await titles(await open('?q=岗坪&year=2022'))).toEqual(['岗坪的切粉']);
    expect(await titles(await open('?q=下帅&author=陈小禾'))).toEqual(['去下帅看梯田']);
  });

  it('searches while typing, keeps the query in the address and moves by arrow keys', async () => {
    const page = await open('');
    await page.keyboard.type('绥江');
    expect(await titles(page)).toEqual(['绥江水位怎么看']);
    expect(decodeURIComponent(page.url())).toContain('?q=绥江');
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate(() => document.activeElement!.getAttribute('href'))).toBe('/2019/05/shuiwei/');
    await page.keyboard.press('ArrowUp');
    expect(await page.evaluate(() => document.activeElement!.id)).toBe('search-q');
  });

  it('marks the match in an excerpt of natural text', async () => {
    const page = await open('?q=水文站');
    await titles(page);
    expect(await page.locator('#search-results mark').allTextContents()).toEqual(['水文站']);
    expect(await page.locator('#search-results .card-summary').textContent()).toContain('绥江流过怀集县城，水文站每天公布水位。');
  });

  it('keeps what was searched for on the device and forgets it on demand', async () => {
    const page = await open('?q=下帅');
    await titles(page);
    await page.locator('#search-q').press('Enter');
    await page.goto(`${site.origin}/search/`);
    expect(await page.locator('#search-history a').allTextContents()).toEqual(['下帅']);
    await page.getByRole('button', { name: '清除记录' }).click();
    expect(await page.locator('#search-history').isHidden()).toBe(true);
  });
});

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { openBrowser } from './openBrowser.ts';
import { settled } from './settled.ts';

const { url } = inject('demo');
let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await openBrowser();
  page = await browser.newPage({ serviceWorkers: 'block' });
});
afterAll(() => browser.close());

it('leads from home over a section to an article and back to its section', async () => {
  await page.goto(url);
  await page.getByRole('navigation', { name: '栏目' }).getByRole('link', { name: '文旅' }).click();
  await page.waitForURL('**/wenlv/');
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('文旅');
  const headline = page.locator('main a[href^="/20"]').filter({ hasText: /./ }).first();
  const address = await headline.getAttribute('href');
  await headline.click();
  await page.waitForURL(`**${address}`);
  expect(await page.locator('article .prose').innerText()).toMatch(/。/);
  await page.getByRole('navigation', { name: '当前位置' }).getByRole('link', { name: '文旅' }).click();
  await page.waitForURL('**/wenlv/');
});

it('asks for a page once when the reader points at its link, and for nothing else', async () => {
  await page.goto(`${url}/xinwen/`);
  const asked: string[] = [];
  page.on('request', (request) => void asked.push(new URL(request.url()).pathname));
  const navigation = page.getByRole('navigation', { name: '栏目' });
  for (const name of ['文旅', '新闻资讯', '镇村', '文旅']) await navigation.getByRole('link', { name }).hover();
  await page.getByRole('link', { name: '登录' }).hover();
  await page.getByRole('link', { name: '订阅“新闻资讯”' }).hover();
  await expect.poll(() => asked.filter((path) => !/\.(?:svg|webp|avif)$/.test(path))).toEqual(['/wenlv/', '/zhencun/']);
});

it('leads to ten more articles at the end of one', async () => {
  await page.goto(`${url}/2026/11/du-dong-suijiang/`);
  const grid = page.getByRole('region', { name: '图文推荐' }).getByRole('listitem');
  expect(await grid.count()).toBe(10);
  const links = await grid.getByRole('link').evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  expect(new Set(links).size).toBe(10);
});

it('finds a village from the masthead', async () => {
  await page.goto(url);
  await page.getByRole('link', { name: '搜索' }).first().click();
  await page.waitForURL('**/search/');
  await page.getByRole('searchbox').fill('坳仔镇');
  await page.getByRole('searchbox').press('Enter');
  await page.waitForURL(`**/search/?q=${encodeURIComponent('坳仔镇')}`);
  await settled(page);
  await page.getByRole('main').getByRole('link', { name: '坳仔镇' }).first().click();
  await page.waitForURL('**/2019/04/aozai-zhen-zhi/');
});

it.each(['怀集县', '坳仔镇', '下帅', '岗坪', '绥江'])('/search/?q=%s shows its articles as links', async (query) => {
  await page.goto(`${url}/search/?q=${encodeURIComponent(query)}`);
  await settled(page);
  const links = await page.getByRole('main').locator('a[href^="/20"]').evaluateAll((all) => all.map((link) => link.getAttribute('href')!));
  expect(links.length).toBeGreaterThan(0);
  for (const link of links.slice(0, 3)) {
    const article = await (await page.request.get(url + link)).text();
    expect(article.replace(/<[^>]*>/g, '')).toContain(query);
  }
});

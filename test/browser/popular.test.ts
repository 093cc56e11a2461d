import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { openBrowser } from './openBrowser.ts';

const { url } = inject('demo');
let browser: Browser;
beforeAll(async () => void (browser = await openBrowser()));
afterAll(() => browser.close());

const HOT = Array.from({ length: 8 }, (_, place) => ({ url: `/hot/${place}/`, title: place % 2 ? '涨水' : '一个长得要分成好几行才排得下的标题，手机上尤其如此，桌面上也不例外，所以要截断' }));

async function home(width: number, popular: object): Promise<Page> {
  const page = await (await browser.newContext({ viewport: { width, height: 900 } })).newPage();
  await page.route('**/api/popular', (route) => route.fulfill({ json: popular }));
  return page;
}

const tops = (page: Page) => page.locator('section, .ranking li, footer').evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top + scrollY));

it.each([360, 1280])('the most read take the places of others, and nothing moves at %i pixels', async (width) => {
  const page = await home(width, { hot: HOT, flowers: [] });
  const asked = page.waitForResponse('**/api/popular');
  await page.goto(url, { waitUntil: 'commit' });
  await page.locator('footer.footer').waitFor();
  await page.getByRole('heading', { name: '本周最热' }).waitFor();
  await asked;
  const after = await tops(page);
  const links = page.locator('[data-list=hot] a');
  expect(await links.allTextContents()).toEqual(HOT.map(({ title }) => title));
  expect(await links.first().getAttribute('href')).toBe('/hot/0/');
  expect(await page.locator('[data-list=flowers] h2').innerText()).toBe('早些时候');
  await page.unroute('**/api/popular');
  await page.route('**/api/popular', (route) => route.abort());
  await page.goto(url);
  await page.getByRole('heading', { name: '近几天' }).waitFor();
  expect(await tops(page)).toEqual(after);
  await page.context().close();
});

it('reading an article counts a view', async () => {
  const page = await home(1280, { hot: [], flowers: [] });
  const counted = page.waitForResponse('**/api/views');
  await page.goto(`${url}/2024/12/gan-tang/`);
  expect((await counted).status()).toBe(204);
  await page.context().close();
});

import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, inject, it } from 'vitest';
import { openBrowser } from './openBrowser.ts';
import { settled } from './settled.ts';

const { url } = inject('demo');
let browser: Browser;
beforeAll(async () => void (browser = await openBrowser()));
afterAll(() => browser.close());

let visitor: BrowserContext;
let page: Page;
beforeEach(async () => {
  visitor = await browser.newContext();
  page = await visitor.newPage();
  return () => visitor.close();
});

async function open(article: string, reader = page): Promise<void> {
  await reader.goto(url + article);
  await settled(reader);
}

const button = (label: string, reader = page) => reader.getByRole('button', { name: label });

/** What the buttons show: `['0', '1', …]` in the order of the page. */
const counts = (reader = page) => reader.locator('.reaction-count').allTextContents();

async function press(label: string, answer: string): Promise<void> {
  await button(label).click();
  await page.getByRole('status').getByText(answer).waitFor();
}

it('offers the five of the portal', async () => {
  await open('/2019/04/aozai-zhen-zhi/');
  const names = await page.locator('#reactions li button .reaction-label').allTextContents();
  expect(names).toEqual(['鲜花', '握手', '雷人', '路过', '鸡蛋']);
});

it('counts one reaction, moves it, takes it back, and remembers each over a reload', async () => {
  await open('/2024/12/gan-tang/');
  expect(await counts()).toEqual(['0', '0', '0', '0', '0']);

  await press('鲜花', '你送出了鲜花。');
  expect(await counts()).toEqual(['1', '0', '0', '0', '0']);
  await open('/2024/12/gan-tang/');
  expect(await counts()).toEqual(['1', '0', '0', '0', '0']);
  expect(await button('鲜花').getAttribute('aria-pressed')).toBe('true');

  await press('雷人', '你送出了雷人。');
  expect(await counts()).toEqual(['0', '0', '1', '0', '0']);
  await open('/2024/12/gan-tang/');
  expect(await button('鲜花').getAttribute('aria-pressed')).toBe('false');
  expect(await button('雷人').getAttribute('aria-pressed')).toBe('true');

  await press('雷人', '已撤回你的表态。');
  expect(await counts()).toEqual(['0', '0', '0', '0', '0']);
  await open('/2024/12/gan-tang/');
  expect(await counts()).toEqual(['0', '0', '0', '0', '0']);
});

it('counts two visitors as two', async () => {
  await open('/2024/11/miejiang-de-shou/');
  await press('握手', '你送出了握手。');
  const second = await (await browser.newContext()).newPage();
  await open('/2024/11/miejiang-de-shou/', second);
  expect(await button('握手', second).getAttribute('aria-pressed')).toBe('false');
  await button('握手', second).click();
  await second.getByText('你送出了握手。').waitFor();
  expect(await counts(second)).toEqual(['0', '2', '0', '0', '0']);
  await second.context().close();
});

it('says so, and disables the buttons, when the function does not answer', async () => {
  await page.route('**/api/**', (route) => route.abort());
  await page.goto(`${url}/2024/12/gan-tang/`);
  await page.locator('#reactions').getByText('表态与评论服务暂时连不上，文章照常可读。').waitFor();
  expect(await button('鲜花').isDisabled()).toBe(true);
});

import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, inject, it } from 'vitest';
import { codeFor } from './mailbox.ts';
import { openBrowser } from './openBrowser.ts';

const { url, terminal } = inject('demo');
const ARTICLE = '/2024/04/zhulin-tingyu/';

let browser: Browser;
let visitor: BrowserContext;
let page: Page;
beforeAll(async () => void (browser = await openBrowser()));
afterAll(() => browser.close());
beforeEach(async () => {
  visitor = await browser.newContext({ javaScriptEnabled: false });
  page = await visitor.newPage();
  return () => visitor.close();
});

/** Presses a button that sends a form, and waits until its answer is the page. */
async function send(name: string): Promise<void> {
  const answer = page.waitForResponse((response) => response.request().method() === 'POST');
  await page.getByRole('button', { name }).click();
  await answer;
  await page.waitForLoadState();
}

const counts = async () => (await (await page.request.get(`${url}/api/reactions?article=${ARTICLE}`)).json()).counts[ARTICLE];

it('reads and finds its way', async () => {
  await page.goto(url);
  await page.getByRole('navigation', { name: '栏目' }).getByRole('link', { name: '往期' }).click();
  await page.waitForURL('**/archive/');
  await page.getByRole('main').getByRole('link').filter({ hasText: '11月' }).first().click();
  await page.waitForURL('**/archive/2026/11/');
  await page.getByRole('main').locator('a[href="/2026/11/du-dong-suijiang/"]').first().click();
  expect(await page.locator('article .prose').innerText()).toMatch(/。/);
});

it('plays and shows pictures without help', async () => {
  await page.goto(`${url}/2026/11/kushui-qi/`);
  expect(await page.locator('video[controls][poster]').count()).toBe(1);
  expect(await page.locator('main img').first().evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth > 0)).toBe(true);
});

it('reacts, changes and takes back by form', async () => {
  await page.goto(url + ARTICLE);
  await send('鲜花');
  await page.getByText('已收到你的表态。').waitFor();
  expect(await counts()).toMatchObject({ flower: 1 });
  await send('握手');
  await page.getByText('已收到你的表态。').waitFor();
  expect(await counts()).toMatchObject({ flower: 0, handshake: 1 });
  await send('撤回我的表态');
  await page.getByText('已撤回你的表态。').waitFor();
  expect(await counts()).toMatchObject({ flower: 0, handshake: 0 });
});

it('signs in and comments by form, and finds the comment waiting', async () => {
  await page.goto(url + ARTICLE);
  await page.getByLabel('写评论').fill('没有脚本也能评论。');
  await send('发表评论');
  await page.getByLabel('邮箱').fill('plain@paper.example');
  await send('发送验证码');
  await page.getByLabel('验证码').fill(codeFor(terminal, 'plain@paper.example'));
  await page.getByLabel('显示名').fill('竹下');
  await send('登录');
  await page.getByText('评论已收到，审核后公开。').waitFor();
  await page.getByRole('link', { name: '查看已公开的评论' }).click();
  expect(await page.getByRole('main').innerText()).toMatch(/审核中[^]*没有脚本也能评论。/);
});

it('says that search needs script, and what there is instead', async () => {
  await page.goto(`${url}/search/?q=x`);
  const main = page.getByRole('main');
  expect(await main.innerText()).toContain('脚本没有开启');
  await main.getByRole('link', { name: '往期' }).click();
  await page.waitForURL('**/archive/');
});

import type { Browser, Page } from 'playwright-core';
import decodeQR from 'qr/decode.js';
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { openBrowser } from './openBrowser.ts';

const { url } = inject('demo');
const ARTICLE = '/2024/04/zhulin-tingyu/';

let browser: Browser;
let page: Page;
beforeAll(async () => void (browser = await openBrowser()));
afterAll(() => browser.close());
beforeEach(async () => {
  // A worker that answers for the page would keep the requests from the test.
  page = await (await browser.newContext({ serviceWorkers: 'block' })).newPage();
  return () => page.context().close();
});

const title = () => page.locator('h1').innerText();
const press = (name: string) => page.getByRole('button', { name, exact: true }).click();

test('分享 shows the page’s QR code and puts title and address on the clipboard', async () => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: url });
  await page.goto(url + ARTICLE);
  await press('分享');
  const dialog = page.getByRole('dialog', { name: '分享' });
  expect(await dialog.getByRole('textbox', { name: '本文的网址' }).inputValue()).toBe(`https://dahuaiji.example${ARTICLE}`);
  const code = await dialog.getByRole('img', { name: '本文网址的二维码' }).screenshot();
  const { data, info } = await sharp(code).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  expect(decodeQR({ data, width: info.width, height: info.height })).toBe(`https://dahuaiji.example${ARTICLE}`);
  await press('复制链接');
  await dialog.getByText('链接已复制').waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${await title()} https://dahuaiji.example${ARTICLE}`);
  await page.keyboard.press('Escape');
  expect(await page.getByRole('dialog').count()).toBe(0);
  expect(await page.evaluate(() => document.activeElement!.textContent)).toBe('分享');
});

test('分享 says so when its script cannot be had', async () => {
  await page.route('**/assets/shareDialog-*', (route) => route.abort());
  await page.goto(url + ARTICLE);
  await press('分享');
  await page.getByText('没有网络，请从地址栏复制网址').waitFor();
});

test('收藏 and what was read stand on /saved/, newest first, and can be taken back', async () => {
  await page.goto(`${url}/2026/11/du-dong-suijiang/`);
  const first = await title();
  await page.goto(url + ARTICLE);
  const second = await title();
  await press('收藏');
  await page.goto(`${url}/saved/`);
  const list = (name: string) => page.getByRole('region', { name });
  expect(await list('收藏').getByRole('link').allInnerTexts()).toEqual([second]);
  expect(await list('最近读过').getByRole('link').allInnerTexts()).toEqual([second, first]);

  await list('收藏').getByRole('link', { name: second }).click();
  await page.waitForURL(`**${ARTICLE}`);
  expect(await page.getByRole('button', { name: '收藏' }).getAttribute('aria-pressed')).toBe('true');
  await press('收藏');
  await page.goto(`${url}/saved/`);
  expect(await list('收藏').innerText()).toContain('还没有。');
  await list('最近读过').getByRole('button', { name: '清空' }).click();
  expect(await list('最近读过').innerText()).toContain('还没有。');
});

test('朗读 reads headline, summary and text in their order, marks where it is, and stops', async () => {
  // Headless Chromium has the interface but no voice: this one says nothing and keeps what it was given.
  await page.addInitScript(() => {
    const given: SpeechSynthesisUtterance[] = Object.assign(window, { given: [] }).given;
    Object.defineProperty(window, 'speechSynthesis', { value: { speak: (words: SpeechSynthesisUtterance) => given.push(words), cancel: () => undefined } });
  });
  await page.goto(url + ARTICLE);
  const spoken = () => page.evaluate(() => (window as unknown as { given: SpeechSynthesisUtterance[] }).given.map(({ text, lang }) => ({ text, lang })));
  const finish = () => page.evaluate(() => (window as unknown as { given: SpeechSynthesisUtterance[] }).given.at(-1)!.onend!({} as SpeechSynthesisEvent));
  await press('朗读');
  expect(await spoken()).toEqual([{ text: await title(), lang: 'zh-CN' }]);
  expect(await page.locator('.being-read').evaluate(({ tagName }) => tagName)).toBe('H1');
  await finish();
  await finish();
  const texts = (await spoken()).map(({ text }) => text);
  expect(texts[1]).toMatch(/^摘要：/);
  expect(texts[2]).toBe(await page.locator('.prose p').first().innerText());
  await press('停止朗读');
  expect(await page.locator('.being-read').count()).toBe(0);
});

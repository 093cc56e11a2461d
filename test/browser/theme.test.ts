import { type Browser, type BrowserContextOptions, chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { examplePages } from './examplePages.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let browser: Browser;
let pages: Awaited<ReturnType<typeof examplePages>>;
beforeAll(async () => {
  pages = await examplePages();
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'] });
});
afterAll(() => browser.close());

async function open(path: string, options: BrowserContextOptions = {}) {
  const context = await browser.newContext(options);
  await pages.serve(context);
  const page = await context.newPage();
  await page.goto(`http://paper.example${path}`);
  return page;
}

const paper = 'getComputedStyle(document.documentElement).backgroundColor';
const light = 'rgb(251, 250, 246)';
const dark = 'rgb(19, 21, 18)';

test('大字 and 深色 hold on the next page before its module runs', async () => {
  const page = await open('/article/default', { colorScheme: 'light' });
  await page.getByRole('button', { name: '大字' }).click();
  await page.getByRole('button', { name: '深色' }).click();
  await page.route('**/site.1a2b.js', (route) => route.abort());
  await page.goto('http://paper.example/list/default');
  expect(await page.evaluate(paper)).toBe(dark);
  expect(await page.evaluate('getComputedStyle(document.documentElement).fontSize')).toBe('24px');
});

test('大字 grows in two steps, to double, and goes back; the button says what comes next', async () => {
  const page = await open('/article/default');
  const size = () => page.evaluate('getComputedStyle(document.documentElement).fontSize');
  for (const [press, then] of [['大字', '24px'], ['更大', '32px'], ['标准字', '16px']]) {
    await page.getByRole('button', { name: press }).click();
    expect(await size()).toBe(then);
  }
  expect(await page.getByRole('button', { name: '大字' }).count()).toBe(1);
});

test('a second press takes it back, and the buttons say so', async () => {
  const page = await open('/article/default', { colorScheme: 'light' });
  const button = page.getByRole('button', { name: '深色' });
  await button.click();
  expect(await button.getAttribute('aria-pressed')).toBe('true');
  await button.click();
  expect(await button.getAttribute('aria-pressed')).toBe('false');
  expect(await page.evaluate(paper)).toBe(light);
});

test('a reader may want light where the system says dark', async () => {
  const page = await open('/article/default', { colorScheme: 'dark' });
  const button = page.getByRole('button', { name: '深色' });
  expect(await button.getAttribute('aria-pressed')).toBe('true');
  expect(await page.evaluate(paper)).toBe(dark);
  await button.click();
  await page.reload();
  expect(await page.evaluate(paper)).toBe(light);
});

test('without script nothing is shown that needs it', async () => {
  const page = await open('/article/default', { javaScriptEnabled: false });
  expect(await page.getByRole('button', { name: '深色' }).count()).toBe(0);
  expect(await page.getByRole('link', { name: '搜索' }).count()).toBe(1);
});

test('the masthead says today', async () => {
  const page = await open('/home/default', { timezoneId: 'Asia/Shanghai' });
  const today = await page.evaluate(() => new Intl.DateTimeFormat('zh-CN', { dateStyle: 'full' }).format(new Date()));
  await page.getByText(today).waitFor();
});

test.each([320, 768, 1280])('no example page scrolls sideways at %i px, in large text either', async (width) => {
  const page = await open('/home/default', { viewport: { width, height: 800 } });
  const wide: string[] = [];
  for (const text of ['', 'large', 'huge']) {
    await page.evaluate((text) => localStorage.setItem('text', text), text);
    for (const path of pages.paths) {
      await page.goto(`http://paper.example${path}`);
      if (await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)) wide.push(`${path} ${text}`);
    }
  }
  expect(wide).toEqual([]);
});

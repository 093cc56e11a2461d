import { type Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { examplePages } from './examplePages.ts';
import { openBrowser } from './openBrowser.ts';

let browser: Browser;
let pages: Awaited<ReturnType<typeof examplePages>>;
beforeAll(async () => {
  pages = await examplePages();
  browser = await openBrowser();
});
afterAll(() => browser.close());

const inAnHour = Date.now() + 3_600_000;
const script = (until: number) => `emergency={"text":"沿江低处马上转移","url":"/a/","date":"2026-06-15 06:30","until":${until}};`;

async function open(path: string, files: Record<string, string>, javaScriptEnabled = true) {
  const context = await browser.newContext({ javaScriptEnabled });
  await pages.serve(context);
  for (const [file, body] of Object.entries(files)) {
    await context.route(`**${file}`, (route) => route.fulfill({ body, contentType: file.endsWith('.js') ? 'text/javascript' : 'text/css' }));
  }
  await context.addInitScript(() => {
    const shifts: number[] = Object.assign(window, { shifts: [] }).shifts;
    new PerformanceObserver((list) => shifts.push(...list.getEntries().map((entry) => (entry as unknown as { value: number }).value))).observe({ type: 'layout-shift', buffered: true });
  });
  const page = await context.newPage();
  await page.goto(`http://paper.example${path}`);
  return page;
}

test('stands above the masthead of any page, and moves nothing when it comes', async () => {
  for (const path of pages.paths) {
    const page = await open(path, { '/emergency.js': script(inAnHour) });
    const banner = page.getByRole('complementary', { name: '紧急通知' });
    expect(await banner.innerText()).toMatch(/^紧急通知\s+2026-06-15 06:30\s+沿江低处马上转移\s+详情$/);
    expect(await banner.evaluate((element) => element.nextElementSibling!.classList.contains('masthead'))).toBe(true);
    // A banner that came late would move all of the page: 0.05 and more.
    expect(await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts.reduce((sum, shift) => sum + shift, 0))).toBeLessThan(0.01);
    await page.context().close();
  }
});

test('is not shown any more when its time is over, however old the file is that says it', async () => {
  const page = await open('/article/default', { '/emergency.js': script(Date.now() - 1000) });
  expect(await page.locator('.emergency').count()).toBe(0);
});

test('is there without script too', async () => {
  const page = await open('/article/default', { '/emergency.css': 'html::before{content:"紧急通知 马上转移";display:block}' }, false);
  const said = await page.locator('html').evaluate((root) => getComputedStyle(root, '::before').content);
  expect(said).toBe('"紧急通知 马上转移"');
});

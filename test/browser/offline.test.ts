import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { startServer } from '../../src/interactions/server.ts';
import { readSettings } from '../../src/interactions/settings.ts';
import { openBrowser } from './openBrowser.ts';

const READ = '/2024/04/zhulin-tingyu/';
const ALSO_READ = '/2026/11/du-dong-suijiang/';
const NEVER_READ = '/2020/10/suijiang-yi-he/';

/** A busy machine is no defect. */
const PATIENT = { timeout: 60_000 };

let browser: Browser;
let root: string;
let server: Awaited<ReturnType<typeof startServer>>;
let page: Page;
beforeAll(async () => void (browser = await openBrowser()));
afterAll(() => browser.close());

/** The site on a server of its own, which the network fails to reach once it is closed. */
async function serve(port: number): Promise<void> {
  server = await startServer({ siteDir: join(root, 'site'), dataDir: join(root, 'data'), port, settings: readSettings({}), print: () => undefined });
}

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'offline-'));
  cpSync(inject('demo').folder, join(root, 'site'), { recursive: true });
  await serve(0);
  page = await browser.newPage();
  await page.goto(server.url + READ);
  // The worker begins to work beside the first page and then keeps that too.
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null), PATIENT).toBe(true);
  await kept(READ);
  await kept('/offline/');
});
afterEach(async () => {
  await page.close();
  await server.close();
  rmSync(root, { recursive: true });
});

const notice = () => page.locator('.offline');
const title = () => page.locator('h1').innerText();
const isKept = (path: string) => page.evaluate(async (name) => (await caches.match(name)) !== undefined, path);
const kept = (path: string) => expect.poll(() => isKept(path), PATIENT).toBe(true);

test('what was read can be read without network, and says so; what was not leads to what was', async () => {
  const { url } = server;
  await page.goto(url + ALSO_READ);
  const before = await title();
  await kept(ALSO_READ);
  await page.goto(url);
  await server.close();

  await page.goto(url + ALSO_READ);
  expect(await title()).toBe(before);
  expect(await notice().innerText()).toMatch(/^离线：现在连不上网络，这是本机\d+月\d+日.*存下的版本。/);
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe('rgb(251, 250, 246)');
  await page.goto(url);
  expect(await notice().count()).toBe(1);

  await page.goto(url + NEVER_READ);
  expect(await title()).toBe('现在没有网络');
  const links = await page.locator('.kept-articles a').evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  expect(links).toEqual([ALSO_READ, READ]);
  await page.getByRole('link', { name: before }).click();
  await page.waitForURL(`**${ALSO_READ}`);
  expect(await title()).toBe(before);
});

test('with the network there, the page is the newest one, and what is withdrawn is no longer kept', async () => {
  const { url } = server;
  const file = join(root, 'site', READ, 'index.html');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/<h1[^>]*>[^<]*/, '<h1>更正过的标题'));
  await page.goto(url + READ);
  expect(await title()).toBe('更正过的标题');
  expect(await notice().count()).toBe(0);

  const gone = join(root, 'site', 'gone.json');
  writeFileSync(gone, JSON.stringify([...JSON.parse(readFileSync(gone, 'utf8')), READ]));
  expect((await page.goto(url + READ))!.status()).toBe(410);
  await expect.poll(() => isKept(READ), PATIENT).toBe(false);
  await server.close();
  await page.goto(url + READ);
  expect(await title()).toBe('现在没有网络');

  await serve(Number(new URL(url).port));
  await page.goto(url + NEVER_READ);
  expect(await title()).not.toBe('现在没有网络');
});

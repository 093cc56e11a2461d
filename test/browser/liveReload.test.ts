import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { FIXTURE_CONTENT } from '../site/fixtureSite.ts';
import { openBrowser } from './openBrowser.ts';

const ARTICLE = '/2026/06/two-authors/';

const PROJECT = resolve(import.meta.dirname, '../..');
const COPIED = ['src', 'layouts', 'static', 'scripts', 'eleventy.config.ts', 'package.json', 'package-lock.json'];

/** The project in a folder of its own, with the fixture's content: this test changes its code. */
const project = mkdtempSync(join(tmpdir(), 'live-'));
let running: ChildProcess;
let browser: Browser;
let page: Page;
let url: string;

/** `npm start` in a copy of the project; resolves with the address that it prints. */
async function start(port: number): Promise<string> {
  running = spawn(process.execPath, ['scripts/start.ts', '--port', String(port)], { cwd: project, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  return new Promise((resolve, reject) => {
    running.once('exit', () => reject(new Error(output)));
    running.stderr!.on('data', (data) => void (output += data));
    running.stdout!.on('data', (data) => {
      output += data;
      const address = /http:\/\/localhost:\d+/.exec(output);
      if (address) resolve(address[0]);
    });
  });
}

async function freePort(): Promise<number> {
  const server = createServer();
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  await once(server.close(), 'close');
  return port;
}

beforeAll(async () => {
  for (const name of COPIED) cpSync(join(PROJECT, name), join(project, name), { recursive: true });
  symlinkSync(join(PROJECT, 'node_modules'), join(project, 'node_modules'));
  cpSync(FIXTURE_CONTENT, join(project, 'content'), { recursive: true });
  url = await start(await freePort());
  browser = await openBrowser();
  page = await browser.newPage();
  await page.goto(url + ARTICLE, { waitUntil: 'load' });
});

afterAll(async () => {
  await browser?.close();
  const ended = once(running, 'exit');
  running.kill('SIGTERM');
  await ended;
  rmSync(project, { recursive: true, force: true });
});

function edit(file: string, from: string, to: string): void {
  const path = join(project, file);
  const text = readFileSync(path, 'utf8');
  if (!text.includes(from)) throw new Error(`${file} does not hold ${from}`);
  writeFileSync(path, text.replace(from, to));
}

const shows = (text: string) => page.getByText(text).first().waitFor();

it('shows a changed article', async () => {
  edit(`content/articles${ARTICLE.slice(0, -1)}.md`, '河边的两个人各写一半。', '河边的三个人各写一段。');
  await shows('河边的三个人各写一段。');
});

it('shows a changed layout', async () => {
  edit('layouts/article.ts', '<article class="reading">', '<article class="reading"><p>版式改过了。</p>');
  await shows('版式改过了。');
});

it('shows changed CSS', async () => {
  edit('static/css/base.css', '', 'h1 { letter-spacing: 7px !important; }\n');
  await page.waitForFunction(() => getComputedStyle(document.querySelector('h1')!).letterSpacing === '7px');
});

it('shows changed code, two imports deep', async () => {
  edit('src/render/formatDate.ts', 'export function dateText', '// 改过\nexport function dateText');
  edit('src/pages/articlePage.ts', 'title: article.title,\n    date:', 'title: `代码改过了：${article.title}`,\n    date:');
  await shows('代码改过了：两位作者的稿件');
});

it('shows changed code of the function', async () => {
  edit('src/interactions/healthRoute.ts', 'export function healthRoute', 'export const changed = true;\nexport function healthRoute');
  edit('src/interactions/plain/plainStyle.ts', '`', '`/* 函数改过了 */');
  await expect.poll(async () => (await page.request.get(`${url}/api/plain.css`).catch(() => null))?.text(), { timeout: 60_000 }).toContain('函数改过了');
});

it('tells of a problem on the page, and goes on when it is mended', async () => {
  edit(`content/articles${ARTICLE.slice(0, -1)}.md`, 'date: 2026-06-08', 'date: 不知道');
  await shows('articles/2026/06/two-authors.md:3:7 错误');
  edit(`content/articles${ARTICLE.slice(0, -1)}.md`, 'date: 不知道', 'date: 2026-06-09');
  await page.waitForFunction(() => document.querySelector('#live-problems') === null && document.body.textContent!.includes('2026-06-09'));
});

it('shows drafts and scheduled articles, marked', async () => {
  await page.goto(`${url}/2026/06/draft/`);
  expect(await page.locator('.mark').innerText()).toBe('草稿');
  edit('content/articles/2026/06/scheduled/index.md', 'date: 2026-06-15 12:01', 'date: 2099-06-15 12:01');
  await expect.poll(async () => (await page.request.get(`${url}/2026/06/scheduled/`)).text(), { timeout: 60_000 }).toContain('定时发布：2099-06-15 12:01');
});

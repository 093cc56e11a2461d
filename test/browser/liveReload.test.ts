import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser } from './openBrowser.ts';
import { previewProject, type PreviewProject } from './previewProject.ts';

const ARTICLE = '/2026/06/two-authors/';

let project: PreviewProject;
let browser: Browser;
let page: Page;
let url: string;

beforeAll(async () => {
  project = await previewProject();
  url = project.url;
  browser = await openBrowser();
  page = await browser.newPage();
  await page.goto(url + ARTICLE, { waitUntil: 'load' });
});

afterAll(async () => {
  await browser?.close();
  await project?.stop();
});

function edit(file: string, from: string, to: string): void {
  const path = join(project.folder, file);
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

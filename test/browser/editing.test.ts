import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser } from './openBrowser.ts';
import { previewProject, type PreviewProject } from './previewProject.ts';

const WRITTEN = 'content/articles/2026/06/suijiang-bian-de-zaochen';
const PICTURE = 'content/articles/2026/05/with-cover/cover.jpg';

let project: PreviewProject;
let browser: Browser;
let page: Page;
const elsewhere: string[] = [];

beforeAll(async () => {
  project = await previewProject();
  browser = await openBrowser();
  page = await browser.newPage({ locale: 'zh-CN', viewport: { width: 1280, height: 1000 } });
  page.on('request', (request) => {
    if (!new RegExp(`^(?:${project.url}/|blob:|data:)`).test(request.url())) elsewhere.push(request.url());
  });
  await page.goto(`${project.url}/edit/`);
  await page.getByRole('button', { name: '登录' }).click();
});

afterAll(async () => {
  await browser?.close();
  await project?.stop();
});

const text = () => readFileSync(join(project.folder, WRITTEN, 'index.md'), 'utf8');

async function publish(): Promise<void> {
  await page.getByRole('button', { name: '发布', exact: true }).click();
  await page.getByRole('menuitem', { name: '立即发布' }).click();
}

it('an article is written in a form, with a picture, and stands in its file as an editor would have written it', async () => {
  await page.getByText('＋ 稿件').click();
  await page.getByLabel('标题').fill('绥江边的早晨');
  await page.locator('input[id^="date-field"]').fill('2026-06-14T07:30');
  await page.getByRole('combobox').first().click();
  await page.getByRole('option', { name: '新闻/政务' }).click();
  await page.getByRole('button', { name: '新增作者' }).click();
  await page.getByLabel('姓名').fill('甲记者');
  await page.getByLabel(/^摘要/).fill('天亮了。');
  await page.getByRole('button', { name: '选择图片' }).click();
  await page.locator('input[type=file]').first().setInputFiles(join(project.folder, PICTURE));
  await page.getByRole('button', { name: '选用已选中项目' }).click();
  await page.getByLabel('图中是什么').fill('一块绿色');
  await page.locator('[contenteditable=true]').last().click();
  await page.keyboard.type('天亮得晚了，河边最早醒来。');
  await publish();
  await expect.poll(() => existsSync(join(project.folder, WRITTEN, 'index.md')), { timeout: 30_000 }).toBe(true);
  expect(text()).toBe('---\ntitle: 绥江边的早晨\ndate: 2026-06-14 07:30\nauthor:\n  - 甲记者\ncategory: 新闻/政务\nsummary: 天亮了。\ncover:\n  src: cover.jpg\n  alt: 一块绿色\ndraft: true\n---\n天亮得晚了，河边最早醒来。\n');
  expect(readFileSync(join(project.folder, WRITTEN, 'cover.jpg'))).toEqual(readFileSync(join(project.folder, PICTURE)));
});

it('stands on the running site, marked as a draft', async () => {
  const article = await browser.newPage();
  const address = `${project.url}/2026/06/suijiang-bian-de-zaochen/`;
  await expect.poll(async () => (await article.request.get(address)).status(), { timeout: 60_000 }).toBe(200);
  await article.goto(address);
  expect(await article.locator('main').innerText()).toMatch(/草稿[^]*绥江边的早晨[^]*天亮得晚了，河边最早醒来。/);
  await article.close();
});

it('is edited again: only what was changed differs', async () => {
  const before = text();
  await page.getByLabel(/^摘要/).fill('天亮得晚了。');
  await publish();
  await expect.poll(text, { timeout: 30_000 }).toBe(before.replace('summary: 天亮了。', 'summary: 天亮得晚了。'));
});

it('asks nothing of any other host', () => {
  expect(elsewhere).toEqual([]);
});

it.each([
  ['another site', { 'sec-fetch-site': 'cross-site' }],
  ['a program without a page', {}],
])('does not let %s write', async (_, headers) => {
  const body = { action: 'persistEntry', params: { dataFiles: [{ path: 'articles/2026/06/planted.md', raw: '---\ntitle: 甲\n---\n' }], assets: [] } };
  const answer = await fetch(`${project.url}/edit/api`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) });
  expect(answer.status).toBe(403);
  expect(existsSync(join(project.folder, 'content/articles/2026/06/planted.md'))).toBe(false);
});

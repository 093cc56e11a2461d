import { randomUUID } from 'node:crypto';
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { APIRequestContext, Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { startServer } from '../../src/interactions/server.ts';
import { readSettings } from '../../src/interactions/settings.ts';
import { EDITOR } from '../site/editor.ts';
import { axeFindings } from './axe.ts';
import { codeFor } from './mailbox.ts';
import { openBrowser } from './openBrowser.ts';

const ARTICLE = '/2025/11/dudong-gongshi/';
// A queue of its own: other tests comment too.
const folder = mkdtempSync(join(tmpdir(), 'moderating-'));
const terminal = join(folder, 'terminal.txt');
const server = await startServer({
  siteDir: inject('demo').folder, dataDir: folder, port: 0, settings: readSettings({ EDITORS: EDITOR }), print: (line) => appendFileSync(terminal, `${line}\n`),
});
const { url } = server;
const headers = { origin: url };

let browser: Browser;
let desk: Page;
let reader: BrowserContext;
beforeAll(async () => {
  browser = await openBrowser();
  const editor = await browser.newContext();
  await signIn(editor.request, EDITOR, '值班编辑');
  desk = await editor.newPage();
  reader = await browser.newContext();
  await signIn(reader.request, 'moderated@paper.example', '常来的人');
});
afterAll(async () => {
  await browser.close();
  await server.close();
  rmSync(folder, { recursive: true });
});

async function signIn(request: APIRequestContext, email: string, name: string): Promise<void> {
  await request.post(`${url}/api/auth/email-otp/send-verification-otp`, { headers, data: { email, type: 'sign-in' } });
  await request.post(`${url}/api/auth/sign-in/email-otp`, { headers, data: { email, otp: codeFor(terminal, email), name } });
}

async function comment(body: string): Promise<number> {
  return (await reader.request.post(`${url}/api/comments`, { headers, data: { id: randomUUID(), article: ARTICLE, body } })).status();
}

async function publicBodies(): Promise<string[]> {
  const { comments } = await (await reader.request.get(`${url}/api/comments?article=${ARTICLE}`)).json();
  return comments.map(({ body }: { body: string }) => body);
}

async function openDesk(): Promise<void> {
  await desk.goto(`${url}/moderation/`);
  await desk.locator('.moderation-bar').waitFor();
}

const item = (text: string) => desk.locator('.moderation-item').filter({ hasText: text });
const tab = (name: string) => desk.getByRole('button', { name, exact: true }).click();

it('goes through the queue by keyboard alone: walks, approves, refuses with a reason, hides', async () => {
  for (const body of ['键盘甲', '键盘乙', '键盘丙']) expect(await comment(body)).toBe(202);
  await openDesk();
  await item('键盘丙').waitFor();
  await item('键盘甲').focus();
  await desk.keyboard.press('j');
  await desk.keyboard.press('k');
  await desk.keyboard.press('a');
  await desk.getByText('已通过。').waitFor();
  expect(await item('键盘乙').evaluate((element) => element === document.activeElement)).toBe(true);
  await desk.keyboard.press('r');
  await desk.keyboard.type('说的不是这件事');
  await desk.keyboard.press('Enter');
  await desk.getByText('已退回。').waitFor();
  await desk.keyboard.press('h');
  await desk.keyboard.press('Enter');
  await desk.getByText('已隐藏。').waitFor();
  expect(await publicBodies()).toEqual(['键盘甲']);
  const own = (await (await reader.request.get(`${url}/api/me?article=${ARTICLE}`)).json()).pending;
  expect(own).toEqual(expect.arrayContaining([expect.objectContaining({ body: '键盘乙', status: 'rejected', reason: '说的不是这件事' })]));
});

it('passes many at once, and leaves for a second look what holds a word of the list', async () => {
  await openDesk();
  await tab('词表');
  await desk.getByLabel('词', { exact: true }).fill('征地');
  await desk.getByLabel('级别').selectOption('留意');
  await desk.getByRole('button', { name: '加入' }).click();
  await desk.locator('.moderation-entry').filter({ hasText: '留意 征地' }).waitFor();
  for (const body of ['成批甲', '成批乙', '成批丙：征 地的事']) expect(await comment(body)).toBe(202);
  await tab('待审');
  await item('成批丙').getByText('留意：征地').waitFor();
  await desk.getByRole('button', { name: '全选（不含要留意的）' }).click();
  await desk.getByText('已选 2 条').waitFor();
  await desk.getByRole('button', { name: '通过所选', exact: true }).click();
  await desk.getByText('已通过 2 条。').waitFor();
  expect(await desk.locator('.moderation-item').allInnerTexts()).toEqual([expect.stringContaining('成批丙')]);
  expect((await publicBodies()).slice(0, 2).sort()).toEqual(['成批乙', '成批甲']);
  await desk.keyboard.press('x');
  await desk.getByText('已选 1 条').waitFor();
  await desk.keyboard.press('h');
  await desk.getByRole('button', { name: '确定' }).click();
  await desk.getByText('已隐藏。').waitFor();
});

it('closes the comments of an article: its readers are told, until it is opened again', async () => {
  expect(await comment('吵起来之前')).toBe(202);
  await openDesk();
  await item('吵起来之前').getByRole('button', { name: '关闭本文评论' }).click();
  await desk.getByText('这篇文章不再收评论').waitFor();
  expect(await comment('吵起来之后')).toBe(403);
  const page = await reader.newPage();
  await page.goto(url + ARTICLE);
  await page.getByText('编辑已关闭这篇文章的评论。').waitFor();
  expect(await page.getByRole('button', { name: '发表评论' }).isVisible()).toBe(false);
  await tab('已关闭');
  await desk.getByRole('button', { name: '重新开放' }).click();
  await desk.getByText('已重新开放评论。').waitFor();
  await page.reload();
  await page.getByRole('button', { name: '发表评论' }).waitFor();
  await tab('记录');
  expect((await desk.locator('.moderation-entry').allInnerTexts()).slice(0, 2).map((text) => text.replace(/^\S+ \S+ /, ''))).toEqual([
    `值班编辑 重新开放评论：${ARTICLE}`, `值班编辑 关闭评论：${ARTICLE}`,
  ]);
  const download = desk.waitForEvent('download');
  await desk.getByRole('link', { name: '导出全部记录' }).click();
  expect((await download).suggestedFilename()).toBe('moderation-log.csv');
});

it('an editor appoints somebody, who then moderates but finds neither words nor people', async () => {
  await openDesk();
  await tab('人员');
  await desk.getByLabel('登录地址').fill('moderated@paper.example');
  await desk.getByRole('button', { name: '加入' }).click();
  await desk.locator('.moderation-entry').filter({ hasText: 'moderated@paper.example' }).waitFor();
  const page = await reader.newPage();
  await page.goto(`${url}/moderation/`);
  await page.getByRole('button', { name: '待审' }).waitFor();
  expect(await page.locator('[data-list]:visible').allInnerTexts()).toEqual(['待审', '已公开', '已关闭', '记录']);
  await desk.getByRole('button', { name: '免去' }).click();
  await desk.getByText('已免去。').waitFor();
  await page.reload();
  await page.getByText('moderated@paper.example 不是编辑。').waitFor();
});

it('axe finds nothing on any of its lists', async () => {
  expect(await comment('看得清')).toBe(202);
  await openDesk();
  await item('看得清').getByRole('button', { name: '不通过' }).click();
  expect(await axeFindings(desk)).toEqual([]);
  for (const name of ['已公开', '已关闭', '词表', '人员', '记录']) {
    await tab(name);
    expect(await axeFindings(desk), name).toEqual([]);
  }
});

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { EDITOR } from '../site/editor.ts';
import { axeFindings } from './axe.ts';
import { codeFor } from './mailbox.ts';
import { openBrowser } from './openBrowser.ts';
import { settled } from './settled.ts';

const { url, terminal } = inject('demo');
const ARTICLE = `${url}/2024/12/chunyun-chepiao/`;
const COMMENT = '车票的事说得清楚。\n还想问：<b>儿童票</b>怎么买？https://elsewhere.example/a?b=1';

let browser: Browser;
beforeAll(async () => void (browser = await openBrowser()));
afterAll(() => browser.close());

async function visit(address: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.goto(address);
  await settled(page);
  return page;
}

/** Fills both steps of the form that is open: address, then the code that the server sent. */
async function signIn(page: Page, address: string, name: string): Promise<void> {
  await page.getByLabel('邮箱').fill(address);
  await page.getByRole('button', { name: '发送验证码' }).click();
  await page.getByText(`验证码已发到 ${address}`).waitFor();
  await page.getByLabel('验证码').fill(codeFor(terminal, address));
  await page.getByLabel('显示名').fill(name);
  await page.getByRole('button', { name: '登录', exact: true }).click();
}

const comments = (page: Page) => page.locator('.comment-list > .comment');

it('a comment is its author’s alone until an editor has read it, and everybody’s afterwards', async () => {
  const author = await visit(ARTICLE);
  await author.getByRole('button', { name: '登录后发表评论' }).click();
  await signIn(author, 'reader@paper.example', '绥江边的人');
  await author.getByLabel('写评论').fill(COMMENT);
  await author.getByRole('button', { name: '发表评论' }).click();
  await author.getByText('已收到，编辑看过之后公开。').waitFor();
  await author.reload();
  await settled(author);
  expect(await comments(author).locator('.comment-state').innerText()).toBe('审核中');

  const other = await visit(ARTICLE);
  expect(await comments(other).count()).toBe(0);

  const editor = await visit(`${url}/moderation/`);
  await signIn(editor, EDITOR, '值班编辑');
  const waiting = editor.locator('.moderation-item').filter({ hasText: '车票的事' });
  await waiting.waitFor();
  expect(await waiting.innerText()).toContain('绥江边的人');
  await waiting.getByRole('button', { name: '通过', exact: true }).click();
  await editor.getByText('已通过。').waitFor();

  await other.reload();
  await settled(other);
  expect(await comments(other).locator('.comment-author').innerText()).toBe('绥江边的人');
  expect(await comments(other).locator('.comment-body').innerText()).toBe(COMMENT);
  expect(await comments(other).locator('.comment-body b').count()).toBe(0);
  expect(await comments(other).getByRole('link').getAttribute('rel')).toBe('ugc nofollow noopener');
  await author.reload();
  await settled(author);
  expect(await comments(author).locator('.comment-state').innerText()).toBe('');

  await editor.getByRole('button', { name: '记录' }).click();
  await editor.locator('.moderation-entry').filter({ hasText: '值班编辑 通过' }).first().waitFor();
});

it('a wrong code does not sign in', async () => {
  const page = await visit(ARTICLE);
  await page.getByRole('button', { name: '登录后发表评论' }).click();
  await page.getByLabel('邮箱').fill('wrong@paper.example');
  await page.getByRole('button', { name: '发送验证码' }).click();
  await page.getByText('验证码已发到 wrong@paper.example').waitFor();
  await page.getByLabel('验证码').fill(codeFor(terminal, 'wrong@paper.example') === '000000' ? '000001' : '000000');
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await page.getByText('验证码不对，请再看一遍。').waitFor();
  expect((await (await page.request.get(`${url}/api/me`)).json()).session).toBe(null);
});

it('near a limit the page does some work for the reader, who notices nothing', async () => {
  const page = await visit(ARTICLE);
  const email = 'impatient@paper.example';
  const data = { email, type: 'sign-in' };
  const ask = () => page.request.post(`${url}/api/auth/email-otp/send-verification-otp`, { headers: { origin: url }, data });
  for (let answer = await ask(); answer.ok(); answer = await ask());
  const refused = page.waitForResponse((answer) => answer.status() === 428);
  await page.getByRole('button', { name: '登录后发表评论' }).click();
  await signIn(page, email, '等不及的人');
  await page.getByText('以等不及的人的名义发表。').waitFor();
  await refused;
});

it('a reader finds the account from the comments, and deletes it', async () => {
  const page = await visit(ARTICLE);
  await page.getByRole('button', { name: '登录后发表评论' }).click();
  await signIn(page, 'leaving@paper.example', '要走的人');
  await page.getByRole('link', { name: '我的账号' }).click();
  await page.getByRole('heading', { name: '我的账号' }).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: '下载本站存着的关于我的一切' }).click();
  expect((await download).suggestedFilename()).toBe('account.json');
  await page.getByRole('checkbox').check();
  await page.getByRole('button', { name: '删除账号' }).click();
  await page.getByRole('heading', { name: '账号已删除' }).waitFor();
  await page.getByRole('link', { name: '返回' }).click();
  await page.getByRole('button', { name: '登录后发表评论' }).waitFor();
});

it('who is no editor sees no queue', async () => {
  const page = await visit(`${url}/moderation/`);
  await signIn(page, 'curious@paper.example', '好奇的人');
  await page.getByText('curious@paper.example 不是编辑。').waitFor();
  expect(await page.locator('.moderation-desk').isHidden()).toBe(true);
  expect((await page.request.get(`${url}/api/moderation/queue`)).status()).toBe(403);
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { startServer } from '../../src/interactions/server.ts';
import { readSettings } from '../../src/interactions/settings.ts';
import { identityProvider, type IdentityProvider } from '../interactions/identityProvider.ts';
import { webhookServer, type WebhookServer } from '../interactions/webhookServer.ts';
import { openBrowser } from './openBrowser.ts';
import { settled } from './settled.ts';

const ARTICLE = '/2024/12/chunyun-chepiao/';
const folder = mkdtempSync(join(tmpdir(), 'ways-'));

let browser: Browser;
let provider: IdentityProvider;
let hook: WebhookServer;
let server: Awaited<ReturnType<typeof startServer>>;
beforeAll(async () => {
  browser = await openBrowser();
  hook = await webhookServer();
  // The provider must know where to lead back to, and the server who the provider is: the port is taken first.
  const probe = await startServer({ siteDir: inject('demo').folder, dataDir: folder, port: 0, settings: readSettings({}), print: () => {} });
  await probe.close();
  provider = await identityProvider({ zhang: { name: '张竹', email: 'zhang@example.org', email_verified: true } }, probe.url);
  const settings = readSettings({ ...provider.environment, SMS_WEBHOOK: hook.url, SMS_WEBHOOK_SECRET: 'secret' });
  server = await startServer({ siteDir: inject('demo').folder, dataDir: folder, port: Number(new URL(probe.url).port), settings, print: () => {} });
});
afterAll(async () => {
  await browser.close();
  await server.close();
  await provider[Symbol.asyncDispose]();
  await hook[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true });
});

it('a reader goes to the newsroom’s own provider, signs in there, and comes back to write', async () => {
  const page = await (await browser.newContext()).newPage();
  await page.goto(server.url + ARTICLE);
  await settled(page);
  await page.getByRole('button', { name: '登录后发表评论' }).click();
  await page.getByRole('link', { name: '用县融媒体账号登录' }).click();
  await page.locator('[name=login]').fill('zhang');
  await page.locator('[name=password]').fill('x');
  await page.getByRole('button', { name: /sign-in/i }).click();
  await page.getByRole('button', { name: /continue/i }).click();
  await page.waitForURL(server.url + ARTICLE);
  await page.getByText('以张竹的名义发表。').waitFor();
  await page.getByLabel('写评论').fill('从县融媒体来。');
  await page.getByRole('button', { name: '发表评论' }).click();
  await page.getByText('已收到，编辑看过之后公开。').waitFor();
});

it('a reader signs in with the code that came to the phone', async () => {
  const page = await (await browser.newContext()).newPage();
  await page.goto(server.url + ARTICLE);
  await settled(page);
  await page.getByRole('button', { name: '登录后发表评论' }).click();
  await page.getByLabel('邮箱或手机号').fill('138 0013 8000');
  await page.getByRole('button', { name: '发送验证码' }).click();
  await page.getByText('验证码已发到 138 0013 8000').waitFor();
  await page.getByLabel('验证码').fill(JSON.parse(hook.received.at(-1)!.body).code);
  await page.getByLabel('显示名').fill('竹下');
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await page.getByText('以竹下的名义发表。').waitFor();
  expect(hook.received).toHaveLength(1);
});

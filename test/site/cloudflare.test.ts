import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, inject, it, vi } from 'vitest';
import { Visitor } from '../interactions/visitor.ts';
import { EDITOR } from './editor.ts';
import { deployedWorker, fromAddress, wranglerConfiguration } from './deployedWorker.ts';

const { folder: site, url: oneMachine } = inject('fixture');
const ARTICLE = '/2026/06/published/';
const SETTINGS = { AUTH_SECRET: 'a secret of the tests, long enough', EDITORS: EDITOR };

const data = await mkdtemp(join(tmpdir(), 'cloudflare-'));
let worker = await deployedWorker({ site, data, settings: SETTINGS });

afterAll(async () => {
  await worker[Symbol.asyncDispose]();
  await rm(data, { recursive: true });
});

/** A browser, with the address that Cloudflare would say it has. */
function browser(): Visitor {
  const { url } = worker;
  // A worker that was started again is at another port.
  return new Visitor({ request: (given, init) => fromAddress(given.replace(url, worker.url), init) }, url);
}

async function signedIn(email: string, name: string): Promise<Visitor> {
  const visitor = browser();
  await visitor.send('POST', '/api/auth/email-otp/send-verification-otp', { email, type: 'sign-in' });
  const code = await vi.waitFor(() => new RegExp(`${email}.*(\\d{6})`).exec(worker.lines.join('\n'))![1], 10_000);
  expect((await visitor.send('POST', '/api/auth/sign-in/email-otp', { email, otp: code, name })).status).toBe(200);
  return visitor;
}

it('pages come from the assets, what is not there answers the site’s own page', async () => {
  const visitor = browser();
  expect(await visitor.get(ARTICLE)).toMatchObject({ status: 200, body: expect.stringContaining('</html>') });
  expect(await visitor.get('/2026/06/none/')).toMatchObject({ status: 404, body: expect.stringContaining('</html>') });
  const moved = await visitor.get('/article-12-1.html');
  expect([moved.status, moved.headers.get('location')]).toEqual([301, '/2026/05/aliased/']);
});

const SAFE = ['content-security-policy', 'x-content-type-options', 'referrer-policy', 'cross-origin-opener-policy', 'permissions-policy'];

it.each([ARTICLE, '/2026/06/none/', '/api/health'])('%s has the same headers as on one machine', async (path) => {
  const [here, there] = await Promise.all([worker.url, oneMachine].map(async (url) => (await fetch(url + path)).headers));
  for (const name of SAFE) expect([name, here.get(name)]).toEqual([name, there.get(name)]);
});

it('the function answers when D1 does', async () => {
  expect(await browser().get('/api/health')).toMatchObject({ status: 200, body: { status: 'ok' } });
});

it('64 visitors at once on one article are all counted', async () => {
  const answers = await Promise.all(Array.from({ length: 64 }, () => browser().react(ARTICLE, 'flower')));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  expect((await browser().get(`/api/reactions?article=${ARTICLE}`)).body.counts[ARTICLE].flower).toBe(64);
});

it('only what this site publishes can be reacted to', async () => {
  expect(await browser().react('/2026/06/scheduled/', 'flower')).toMatchObject({ status: 404, body: { code: 'unknown-article' } });
});

it('a comment goes from the reader over the editor to everybody, and outlives a restart', async () => {
  const [reader, editor] = [await signedIn('reader@paper.example', '竹乡人'), await signedIn(EDITOR, '值班编辑')];
  const { body: comment } = await reader.comment(ARTICLE, '竹海真美');
  const shown = async () => (await browser().get(`/api/comments?article=${ARTICLE}`)).body.comments;
  expect(await shown()).toEqual([]);
  expect((await editor.decide(comment.id, 1, 'approve')).status).toBe(200);
  expect(await shown()).toMatchObject([{ body: '竹海真美', author: '竹乡人' }]);
  await worker[Symbol.asyncDispose]();
  worker = await deployedWorker({ site, data, settings: SETTINGS });
  expect(await shown()).toMatchObject([{ body: '竹海真美', author: '竹乡人' }]);
  expect((await reader.get('/api/me')).body.session).toMatchObject({ name: '竹乡人' });
});

it('the hourly run drops what limits no longer need', async () => {
  const database = await worker.workerd.getD1Database('DB');
  await database.exec("INSERT INTO allowance (bucket, period, used) VALUES ('old', '2020-01-01T00:00:00.000Z', 1)");
  const entry = (await worker.workerd.getWorker()) as unknown as { scheduled(event: { cron: string }): Promise<{ outcome: string }> };
  expect((await entry.scheduled({ cron: wranglerConfiguration().triggers.crons[0] })).outcome).toBe('ok');
  expect((await database.prepare("SELECT count(*) AS n FROM allowance WHERE bucket = 'old'").all()).results).toEqual([{ n: 0 }]);
});

it('without a secret it says what is missing and keeps nothing', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'cloudflare-'));
  await using bare = await deployedWorker({ site, data: folder, settings: {} });
  const answer = await fetch(`${bare.url}/api/health`);
  expect([answer.status, (await answer.json()).detail]).toEqual([503, '还没有设置 AUTH_SECRET：npx wrangler secret put AUTH_SECRET']);
  expect((await fetch(bare.url + ARTICLE)).status).toBe(200);
  await rm(folder, { recursive: true });
});

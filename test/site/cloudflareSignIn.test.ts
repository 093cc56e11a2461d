import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, inject, it } from 'vitest';
import { identityProvider } from '../interactions/identityProvider.ts';
import { ORIGIN } from '../interactions/newsroom.ts';
import { Visitor } from '../interactions/visitor.ts';
import { webhookServer } from '../interactions/webhookServer.ts';
import { deployedWorker, fromAddress } from './deployedWorker.ts';

const ARTICLE = '/2026/06/published/';

const data = await mkdtemp(join(tmpdir(), 'cloudflare-'));
const provider = await identityProvider({ zhang: { name: '张竹', email: 'zhang@example.org', email_verified: true } });
const hook = await webhookServer();
const worker = await deployedWorker({
  site: inject('fixture').folder, data,
  settings: {
    AUTH_SECRET: 'a secret of the tests, long enough', ...provider.environment, MAIL_FROM: 'news@example.org',
    MAIL_WEBHOOK: `${hook.url}/mail`, MAIL_WEBHOOK_SECRET: 'secret', SMS_WEBHOOK: `${hook.url}/sms`, SMS_WEBHOOK_SECRET: 'secret',
  },
});

afterAll(async () => {
  for (const each of [worker, provider, hook]) await each[Symbol.asyncDispose]();
  await rm(data, { recursive: true });
});

/** One browser on the Worker, which believes in the address that the operator has configured. */
const browser = () => new Visitor({ request: (url, init) => fromAddress(url.replace(ORIGIN, worker.url), init) });

it('of several readers at once on a Worker that just woke each leaves for the provider and comes back', async () => {
  const readers = Array.from({ length: 4 }, browser);
  const left = await Promise.all(readers.map((reader) => reader.get(`/api/sign-in/with/oidc?article=${ARTICLE}`)));
  expect(left.map(({ status }) => status)).toEqual([302, 302, 302, 302]);
  for (const [place, reader] of readers.entries()) {
    const back = await reader.get(await provider.pass(left[place].headers.get('location')!, 'zhang'));
    expect([back.status, back.headers.get('location')]).toEqual([302, ARTICLE]);
    expect((await reader.get('/api/me')).body.session).toMatchObject({ name: '张竹', email: 'zhang@example.org' });
  }
});

it.each([['reader@example.org', '/mail'], ['13800138000', '/sms']])('a code goes to %s by webhook, and signs in', async (address, path) => {
  const reader = browser();
  expect((await reader.send('POST', '/api/auth/email-otp/send-verification-otp', { email: address, type: 'sign-in' })).status).toBe(200);
  const sent = hook.received.find(({ url }) => url === path)!;
  const [code] = /(?<!\d)\d{6}(?!\d)/.exec(sent.body)!;
  expect((await reader.send('POST', '/api/auth/sign-in/email-otp', { email: address, otp: code, name: '竹乡人' })).status).toBe(200);
  expect((await reader.get('/api/me')).body.session).toMatchObject({ name: '竹乡人' });
});

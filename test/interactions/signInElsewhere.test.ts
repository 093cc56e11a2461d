import { expect, test } from 'vitest';
import { LIMITS } from '../../src/interactions/guards/allowances.ts';
import { identityProvider, type IdentityProvider } from './identityProvider.ts';
import { BAMBOO, newsroom, ORIGIN, stoppedClock } from './newsroom.ts';
import type { Visitor } from './visitor.ts';

const ACCOUNTS = {
  zhang: { name: '张 竹', email: 'zhang@example.org', email_verified: true },
  nobody: { name: '<b>无名</b>' },
  liar: { name: '总编', email: 'editor@example.org', email_verified: false },
  chief: { name: '总编', email: 'editor@example.org', email_verified: true },
};

const session = async (visitor: Visitor) => (await visitor.get('/api/me')).body.session;

async function signInElsewhere(visitor: Visitor, provider: IdentityProvider, login: string) {
  const left = await visitor.get(`/api/sign-in/with/oidc?article=${encodeURIComponent(BAMBOO)}`);
  expect(left.status).toBe(302);
  return visitor.get(await provider.pass(left.headers.get('location')!, login));
}

test('an account of the configured provider signs in, and comes back to the article under its name', async () => {
  await using provider = await identityProvider(ACCOUNTS);
  await using room = await newsroom({ environment: provider.environment });
  const visitor = room.visitor();
  const back = await signInElsewhere(visitor, provider, 'zhang');
  expect([back.status, back.headers.get('location')]).toEqual([302, BAMBOO]);
  expect(await session(visitor)).toEqual({ name: '张 竹', email: 'zhang@example.org', role: 'reader' });
  expect((await visitor.comment(BAMBOO, '从县融媒体来')).status).toBe(202);
});

test('it is the same reader the next time, and the one who had signed in with that address by code', async () => {
  await using provider = await identityProvider(ACCOUNTS);
  await using room = await newsroom({ environment: provider.environment });
  await room.reader('zhang@example.org', '竹乡人');
  const visitors = [room.visitor(), room.visitor()];
  for (const visitor of visitors) await signInElsewhere(visitor, provider, 'zhang');
  for (const visitor of visitors) expect((await session(visitor)).name).toBe('竹乡人');
  expect(await room.rows('SELECT count(*) AS n FROM reader')).toEqual([{ n: 1 }]);
});

test('an account without an address signs in too, shows none, and its name is text', async () => {
  await using provider = await identityProvider(ACCOUNTS);
  await using room = await newsroom({ environment: provider.environment });
  const visitor = room.visitor();
  await signInElsewhere(visitor, provider, 'nobody');
  expect(await session(visitor)).toEqual({ name: '<b>无名</b>', email: '', role: 'reader' });
});

test('who claims an editor’s address without a proof gets none of the editor, before and after the editor comes', async () => {
  await using provider = await identityProvider(ACCOUNTS);
  await using room = await newsroom({ environment: provider.environment });
  const liar = room.visitor();
  await signInElsewhere(liar, provider, 'liar');
  expect(await session(liar)).toEqual({ name: '总编', email: '', role: 'reader' });
  expect((await session(await room.editor())).role).toBe('editor');
  const again = room.visitor();
  await signInElsewhere(again, provider, 'liar');
  for (const visitor of [liar, again]) {
    expect((await session(visitor)).role).toBe('reader');
    expect((await visitor.get('/api/moderation/queue')).status).toBe(403);
  }
});

test('an editor’s address that the provider has proved makes an editor', async () => {
  await using provider = await identityProvider(ACCOUNTS);
  await using room = await newsroom({ environment: provider.environment });
  const chief = room.visitor();
  await signInElsewhere(chief, provider, 'chief');
  expect((await session(chief)).role).toBe('editor');
});

test('nothing of the provider is kept but who it was: no token, no code', async () => {
  await using provider = await identityProvider(ACCOUNTS);
  await using room = await newsroom({ environment: provider.environment });
  const visitor = room.visitor();
  const left = await visitor.get('/api/sign-in/with/oidc');
  const callback = await provider.pass(left.headers.get('location')!, 'zhang');
  await visitor.get(callback);
  expect(await room.rows('SELECT "providerId", "accessToken", "refreshToken", "idToken", scope FROM reader_identity')).toEqual([
    { providerId: 'oidc', accessToken: null, refreshToken: null, idToken: null, scope: null },
  ]);
  const bytes = await room.bytes();
  expect(bytes.includes('zhang@example.org')).toBe(true);
  expect(bytes.includes(new URL(callback, ORIGIN).searchParams.get('code')!)).toBe(false);
});

test('a callback works once, and only in the browser that left', async () => {
  await using provider = await identityProvider(ACCOUNTS);
  await using room = await newsroom({ environment: provider.environment });
  const [victim, thief] = [room.visitor(), room.visitor()];
  const callback = await provider.pass((await victim.get('/api/sign-in/with/oidc')).headers.get('location')!, 'zhang');
  expect((await thief.get(callback)).headers.get('location')).toContain('/api/sign-in?error=');
  expect(await session(thief)).toBeNull();
  const again = await provider.pass((await victim.get('/api/sign-in/with/oidc')).headers.get('location')!, 'zhang');
  await victim.get(again);
  expect((await session(victim)).name).toBe('张 竹');
  const late = room.visitor();
  victim.cookies.forEach((value, name) => name.includes('session') || late.cookies.set(name, value));
  await late.get(again);
  expect(await session(late)).toBeNull();
});

test('leaving leads back to this site alone, and another site cannot send a reader off', async () => {
  await using provider = await identityProvider(ACCOUNTS);
  await using room = await newsroom({ environment: provider.environment });
  const visitor = room.visitor();
  const left = await visitor.get('/api/sign-in/with/oidc?article=https://evil.example/');
  expect((await visitor.get(await provider.pass(left.headers.get('location')!, 'zhang'))).headers.get('location')).toBe('/');
  const refused = await room.visitor().send('GET', '/api/sign-in/with/oidc', undefined, { 'sec-fetch-site': 'cross-site' });
  expect([refused.status, refused.body.code]).toEqual([403, 'cross-origin']);
});

test('the page is told which ways are open, and the one without script links to them', async () => {
  await using provider = await identityProvider(ACCOUNTS);
  await using room = await newsroom({ environment: { ...provider.environment, WECHAT_APP_ID: 'wx1', WECHAT_APP_SECRET: 'secret' } });
  expect((await room.visitor().get('/api/me')).body.signIn).toEqual({ phone: false, providers: [{ id: 'oidc', label: '县融媒体' }, { id: 'wechat', label: '微信' }] });
  const page = await room.visitor().get(`/api/sign-in?article=${BAMBOO}`);
  expect(page.body).toContain(`<a href="/api/sign-in/with/oidc?article=${encodeURIComponent(BAMBOO)}">用县融媒体账号登录</a>`);
  const wechat = new URL((await room.visitor().get('/api/sign-in/with/wechat')).headers.get('location')!);
  expect([wechat.host, wechat.searchParams.get('appid'), wechat.searchParams.get('redirect_uri')]).toEqual(['open.weixin.qq.com', 'wx1', 'http://localhost/api/auth/callback/wechat']);
});

test('a provider that is not configured is none', async () => {
  await using room = await newsroom();
  const answer = await room.visitor().get('/api/sign-in/with/oidc');
  expect([answer.status, answer.body.code]).toEqual([404, 'unknown-provider']);
  expect((await room.visitor().get('/api/me')).body.signIn).toEqual({ phone: false, providers: [] });
});

test('leaving is bounded for one address, and says so in words', async () => {
  await using provider = await identityProvider(ACCOUNTS);
  await using room = await newsroom({ environment: provider.environment, clock: stoppedClock() });
  const leave = () => room.visitor().send('GET', '/api/sign-in/with/oidc', undefined, { accept: 'text/html' });
  for (let time = 0; time < LIMITS.leave.address.times; time++) expect((await leave()).status).toBe(302);
  const refused = await leave();
  expect([refused.status, refused.headers.get('content-type')]).toEqual([429, 'text/html; charset=utf-8']);
  expect(refused.body).toContain('操作太频繁了');
});

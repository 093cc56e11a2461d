import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { BAMBOO, codeIn, databaseBytes, FERRY, newsroom, ORIGIN, writeSite } from './newsroom.ts';
import { servedProcess } from './servedProcess.ts';

// The long form: KILLS=50 npm test -- test/interactions/durability
const KILLS = Number(process.env.KILLS ?? 1);
const VISITORS = 20;

test('a restart keeps reactions, comments, decisions and sessions', async () => {
  const first = await newsroom();
  const [author, editor] = [await first.reader(), await first.editor()];
  await author.react(BAMBOO, 'flower');
  const { id } = (await author.comment(BAMBOO, '第一版')).body;
  await editor.decide(id, 1, 'approve');
  await author.send('PATCH', `/api/comments/${id}`, { body: '第二版' });
  const paths = [`/api/me?article=${BAMBOO}`, `/api/comments?article=${BAMBOO}`, `/api/reactions?article=${BAMBOO}`];
  const before = await Promise.all(paths.map(async (path) => (await author.get(path)).body));
  const log = (await editor.get('/api/moderation/log')).body;
  await first.close();

  await using second = await newsroom({ folder: first.folder });
  const [again, editorAgain] = [second.visitor(), second.visitor()];
  author.cookies.forEach((value, name) => again.cookies.set(name, value));
  editor.cookies.forEach((value, name) => editorAgain.cookies.set(name, value));
  expect(await Promise.all(paths.map(async (path) => (await again.get(path)).body))).toEqual(before);
  expect((await editorAgain.get('/api/moderation/log')).body).toEqual(log);
  expect((await editorAgain.decide(id, 2, 'approve')).status).toBe(200);
});

test('neither address, user agent, cookie nor code is in the bytes of the database', async () => {
  await using room = await newsroom({ environment: { ADDRESS_HEADER: 'x-client' } });
  const visitor = room.visitor();
  const headers = { 'x-client': '203.0.113.77', 'x-forwarded-for': '198.51.100.9', 'user-agent': 'Distinctive/9.9' };
  const codes: string[] = [];
  for (const email of ['one@example.org', 'two@example.org', 'three@example.org']) {
    await visitor.send('PUT', '/api/reactions', { article: FERRY, kind: 'egg' }, headers);
    await visitor.send('POST', '/api/auth/email-otp/send-verification-otp', { email, type: 'sign-in' }, headers);
    codes.push(codeIn(room.mails, email));
    // The last code waits unused.
    if (codes.length < 3) await visitor.send('POST', '/api/auth/sign-in/email-otp', { email, otp: codes.at(-1), name: '甲' }, headers);
  }
  await visitor.send('POST', '/api/comments', { id: crypto.randomUUID(), article: BAMBOO, body: '你好' }, headers);
  const bytes = await databaseBytes(room.folder);
  expect(bytes).toContain(Buffer.from('你好').toString('latin1'));
  const cookies = [...visitor.cookies.values()].flatMap((value) => [value, decodeURIComponent(value), decodeURIComponent(value).split('.')[1]]);
  expect(cookies).toHaveLength(6);
  for (const secret of ['203.0.113', '198.51.100', 'Distinctive', ...cookies]) expect(bytes.includes(secret), secret).toBe(false);
  // By chance six digits may stand in a hash; stored codes would all be there.
  expect(codes.filter((code) => bytes.includes(code))).not.toEqual(codes);
});

test('what the database holds of a session opens none', async () => {
  await using room = await newsroom();
  await room.reader();
  const [{ token }] = await room.rows('SELECT token FROM reader_session');
  const thief = room.visitor();
  thief.cookies.set('reader.session_token', String(token));
  expect((await thief.get('/api/me')).body.session).toBeNull();
  const answer = await room.app.request(`${ORIGIN}/api/me`, { headers: { authorization: `Bearer ${token}` } });
  expect((await answer.json()).session).toBeNull();
});

/** Sends one reaction to a server process; the cookie names the visitor. */
async function react(url: string, article: string, cookie = '') {
  const answer = await fetch(`${url}/api/reactions`, {
    method: 'PUT', body: JSON.stringify({ article, kind: 'egg' }),
    headers: { origin: url, 'content-type': 'application/json', ...(cookie && { cookie }) },
  });
  await answer.json();
  return { status: answer.status, cookie: answer.headers.getSetCookie()[0]?.split(';')[0] ?? cookie };
}

async function eggs(url: string, article: string): Promise<number> {
  const answer = await fetch(`${url}/api/reactions?article=${article}`);
  return (await answer.json()).counts[article].egg;
}

async function ownReaction(url: string, article: string, cookie: string): Promise<string | null> {
  return (await (await fetch(`${url}/api/me?article=${article}`, { headers: { cookie } })).json()).reaction;
}

async function serverFolder() {
  const folder = await mkdtemp(join(tmpdir(), 'served-'));
  await writeSite(join(folder, 'site'), 'guests');
  return {
    data: join(folder, 'data'),
    start: () => servedProcess(join(folder, 'site'), join(folder, 'data')),
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  };
}

test(`kill -9 loses nothing that was acknowledged, and repeating everything doubles nothing, ${KILLS} times`, async () => {
  await using folder = await serverFolder();
  for (let round = 1; round <= KILLS; round++) {
    await using victim = await folder.start();
    const visitors = await Promise.all(Array.from({ length: VISITORS }, () => react(victim.url, BAMBOO)));
    const cookies = visitors.map(({ cookie }) => cookie);
    expect(new Set(cookies).size).toBe(VISITORS);
    // Killed while the second half is on its way.
    const acknowledged: string[] = [];
    await Promise.allSettled(cookies.map(async (cookie) => {
      const { status } = await react(victim.url, FERRY, cookie);
      if (status === 200) acknowledged.push(cookie);
      if (acknowledged.length === VISITORS / 2) await victim.end('SIGKILL');
    }));
    expect(acknowledged.length).toBeGreaterThanOrEqual(VISITORS / 2);

    await using next = await folder.start();
    expect(await eggs(next.url, BAMBOO)).toBe(VISITORS * round);
    for (const cookie of acknowledged) expect(await ownReaction(next.url, FERRY, cookie)).toBe('egg');
    await Promise.all(cookies.map((cookie) => react(next.url, FERRY, cookie)));
    expect(await eggs(next.url, FERRY)).toBe(VISITORS * round);
  }
}, 30_000 + KILLS * 10_000);

test('SIGTERM ends the server in order, with one whole database file', async () => {
  await using folder = await serverFolder();
  await using server = await folder.start();
  expect((await react(server.url, BAMBOO)).status).toBe(200);
  expect(await server.end('SIGTERM')).toBe(0);
  await expect(stat(join(folder.data, 'interactions.db-wal'))).rejects.toThrow('ENOENT');
  await using next = await folder.start();
  expect(await eggs(next.url, BAMBOO)).toBe(1);
}, 30_000);

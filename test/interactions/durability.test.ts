import { expect, test } from 'vitest';
import { BAMBOO, codeIn, FERRY, newsroom, ORIGIN } from './newsroom.ts';

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
  const bytes = await room.bytes();
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

import { expect, test } from 'vitest';
import { BAMBOO, CLOSED, FERRY, newsroom, ORIGIN } from './newsroom.ts';

const published = (article: string) => `/api/comments?article=${article}`;
const me = (article: string) => `/api/me?article=${article}`;

test('a comment waits: its author sees it after a reload, nobody else does', async () => {
  await using room = await newsroom();
  const author = await room.reader();
  const answer = await author.comment(BAMBOO, '竹海真美');
  expect(answer.status).toBe(202);
  expect(answer.body).toMatchObject({ article: BAMBOO, revision: 1, status: 'pending', replyTo: null });
  const own = (await author.get(me(BAMBOO))).body.pending;
  expect(own).toEqual([expect.objectContaining({ id: answer.body.id, status: 'pending', body: '竹海真美', reason: '' })]);
  for (const other of [await room.reader(), room.visitor()]) {
    expect((await other.get(me(BAMBOO))).body.pending).toEqual([]);
    expect((await other.get(published(BAMBOO))).body).toEqual({ comments: [], cursor: null });
  }
});

test('the same id sent twenty times at once is one comment', async () => {
  await using room = await newsroom();
  const author = await room.reader();
  const id = crypto.randomUUID();
  const answers = await Promise.all(Array.from({ length: 20 }, () => author.comment(BAMBOO, '只说一次', { id })));
  expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(202));
  expect(await room.rows('SELECT count(*) AS n FROM comment')).toEqual([{ n: 1 }]);
  expect(await room.rows('SELECT count(*) AS n FROM comment_revision')).toEqual([{ n: 1 }]);
});

test('an id that somebody else has used is refused and changes nothing', async () => {
  await using room = await newsroom();
  const id = crypto.randomUUID();
  await (await room.reader()).comment(BAMBOO, '先到', { id });
  const second = await (await room.reader()).comment(BAMBOO, '后到', { id });
  expect([second.status, second.body.code]).toEqual([409, 'id-taken']);
  expect(await room.rows('SELECT body FROM comment_revision')).toEqual([{ body: '先到' }]);
});

test('an edit waits again while the approved text stays', async () => {
  await using room = await newsroom();
  const [author, editor] = [await room.reader(), await room.editor()];
  const { id } = (await author.comment(BAMBOO, '第一版')).body;
  await editor.decide(id, 1, 'approve');
  const edited = await author.send('PATCH', `/api/comments/${id}`, { body: '第二版' });
  expect([edited.status, edited.body.revision, edited.body.status]).toEqual([202, 2, 'pending']);
  expect((await author.get(published(BAMBOO))).body.comments).toMatchObject([{ id, body: '第一版', revision: 1 }]);
  expect((await author.get(me(BAMBOO))).body).toMatchObject({ pending: [{ id, body: '第二版' }], own: [id] });
  await editor.decide(id, 2, 'approve');
  expect((await author.get(published(BAMBOO))).body.comments).toMatchObject([{ id, body: '第二版', revision: 2 }]);
});

test('saving the same text again makes no new revision', async () => {
  await using room = await newsroom();
  const author = await room.reader();
  const { id } = (await author.comment(BAMBOO, '不变')).body;
  expect((await author.send('PATCH', `/api/comments/${id}`, { body: ' 不变 ' })).body.revision).toBe(1);
});

test('everybody deletes and edits only what is theirs', async () => {
  await using room = await newsroom();
  const [author, other, editor] = [await room.reader(), await room.reader(), await room.editor()];
  const { id } = (await author.comment(BAMBOO, '我的话')).body;
  await editor.decide(id, 1, 'approve');
  for (const refused of [
    await other.send('DELETE', `/api/comments/${id}`),
    await other.send('PATCH', `/api/comments/${id}`, { body: '改成别的' }),
  ]) expect([refused.status, refused.body.code]).toEqual([404, 'unknown-comment']);
  expect((await room.visitor().send('DELETE', `/api/comments/${id}`)).body.code).toBe('sign-in-required');
  expect((await other.get(published(BAMBOO))).body.comments).toMatchObject([{ body: '我的话' }]);
  expect(await room.rows('SELECT revision, body, state FROM comment_revision')).toEqual([{ revision: 1, body: '我的话', state: 'approved' }]);
  expect((await author.send('DELETE', `/api/comments/${id}`)).status).toBe(204);
  expect((await other.get(published(BAMBOO))).body.comments).toEqual([]);
  expect(await room.rows('SELECT * FROM comment_revision')).toEqual([]);
});

test('a late repetition does not bring a deleted comment back', async () => {
  await using room = await newsroom();
  const [author, editor] = [await room.reader(), await room.editor()];
  const { id } = (await author.comment(BAMBOO, '删掉')).body;
  await author.send('DELETE', `/api/comments/${id}`);
  await author.comment(BAMBOO, '删掉', { id });
  expect((await editor.decide(id, 1, 'approve')).status).toBe(404);
  expect((await author.get(published(BAMBOO))).body.comments).toEqual([]);
});

test('replies stand one level deep under their comment, which keeps its place when it is gone', async () => {
  await using room = await newsroom();
  const [author, other, editor] = [await room.reader(), await room.reader(), await room.editor()];
  const first = (await author.comment(BAMBOO, '提问')).body.id;
  expect((await other.comment(BAMBOO, '太早', { replyTo: first })).body.code).toBe('unknown-comment');
  await editor.decide(first, 1, 'approve');
  expect((await other.comment(FERRY, '别处', { replyTo: first })).body.code).toBe('unknown-comment');
  const reply = (await other.comment(BAMBOO, '回答', { replyTo: first })).body.id;
  await editor.decide(reply, 1, 'approve');
  const deeper = (await author.comment(BAMBOO, '谢谢', { replyTo: reply })).body.id;
  await editor.decide(deeper, 1, 'approve');
  await author.send('DELETE', `/api/comments/${first}`);
  const [gone] = (await other.get(published(BAMBOO))).body.comments;
  expect(gone).toMatchObject({ id: first, author: null, body: null, revision: null });
  expect(gone.replies.map(({ body }: { body: string }) => body)).toEqual(['回答', '谢谢']);
});

test('comments come in pages, newest first, none twice and none left out', async () => {
  await using room = await newsroom({ environment: { RATE_LIMITS: 'off' } });
  const [author, editor] = [await room.reader(), await room.editor()];
  const ids: string[] = [];
  for (let each = 0; each < 35; each++) {
    const { id } = (await author.comment(BAMBOO, `第 ${each} 条`)).body;
    await editor.decide(id, 1, 'approve');
    ids.push(id);
  }
  const first = (await author.get(published(BAMBOO))).body;
  const second = (await author.get(`${published(BAMBOO)}&cursor=${first.cursor}`)).body;
  expect([first.comments.length, second.comments.length, second.cursor]).toEqual([30, 5, null]);
  const times = [...first.comments, ...second.comments].map(({ submittedAt }) => submittedAt);
  expect(times).toEqual([...times].sort().reverse());
  expect(new Set([...first.comments, ...second.comments].map(({ id }) => id))).toEqual(new Set(ids));
});

const UUID = '00000000-0000-4000-8000-000000000000';

test.each([
  ['an unknown article', { id: UUID, article: '/2020/03/none/', body: '好' }, 404, 'unknown-article'],
  ['an article whose comments are closed', { id: UUID, article: CLOSED, body: '好' }, 403, 'comments-closed'],
  ['an id that is no UUID', { id: '1', article: BAMBOO, body: '好' }, 400, 'id'],
  ['no text', { id: UUID, article: BAMBOO, body: ' \u200b\n ' }, 422, 'empty'],
  ['text that is no text', { id: UUID, article: BAMBOO, body: { toString: '好' } }, 422, 'body'],
  ['2,001 characters', { id: UUID, article: BAMBOO, body: '好'.repeat(2001) }, 422, 'too-long'],
  ['a reply to nothing', { id: UUID, article: BAMBOO, body: '好', replyTo: UUID }, 404, 'unknown-comment'],
  ['a list', [], 400, 'json'],
  ['33 KB', { id: UUID, article: BAMBOO, body: 'a'.repeat(33 * 1024) }, 413, 'too-large'],
])('%s is refused by a problem document and nothing is written', async (_, fields, status, code) => {
  await using room = await newsroom();
  const answer = await (await room.reader()).send('POST', '/api/comments', fields);
  expect(answer.headers.get('content-type')).toBe('application/problem+json');
  expect(answer.body).toEqual({ type: `/api/problems#${code}`, title: expect.any(String), status, code, detail: expect.any(String) });
  expect(answer.status).toBe(status);
  expect(await room.rows('SELECT * FROM comment')).toEqual([]);
});

test('2,000 characters of four bytes are a comment', async () => {
  await using room = await newsroom();
  expect((await (await room.reader()).comment(BAMBOO, '𠮷'.repeat(2000))).status).toBe(202);
});

test('of a body without a length no more is read than the limit', async () => {
  await using room = await newsroom();
  const reader = await room.reader();
  let sent = 0;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      sent += 1024;
      controller.enqueue(new Uint8Array(1024).fill(97));
      if (sent === 30 * 1024 * 1024) controller.close();
    },
  });
  const answer = await room.app.request(`${ORIGIN}/api/comments`, {
    method: 'POST', body, duplex: 'half', headers: { origin: ORIGIN, cookie: reader.cookieHeader(), 'content-type': 'application/json' },
  } as RequestInit);
  expect([answer.status, (await answer.json()).code]).toEqual([413, 'too-large']);
  expect(sent).toBeLessThan(40 * 1024);
});

test.each([
  ['another origin', { origin: 'https://evil.example' }],
  ['an origin that is hidden', { origin: 'null' }],
  ['another page by its fetch metadata', { origin: ORIGIN, 'sec-fetch-site': 'cross-site' }],
  ['the same host on another port', { origin: `${ORIGIN}:8081` }],
])('a write from %s is refused', async (_, headers) => {
  await using room = await newsroom();
  const reader = await room.reader();
  for (const [method, path] of [['POST', '/api/comments'], ['PUT', '/api/reactions'], ['DELETE', '/api/account'], ['POST', '/api/moderation/decisions']]) {
    const answer = await reader.send(method, path, {}, headers);
    expect([answer.status, answer.body.code]).toEqual([403, 'cross-origin']);
  }
});

test('who is not signed in cannot comment', async () => {
  await using room = await newsroom();
  const answer = await room.visitor().comment(BAMBOO, '路过');
  expect([answer.status, answer.body.code]).toEqual([401, 'sign-in-required']);
});

test('text stays text on the page without script', async () => {
  await using room = await newsroom();
  const [author, editor] = [await room.reader(undefined, '<b>竹</b>'), await room.editor()];
  const { id } = (await author.comment(BAMBOO, '<img src=x onerror=alert(1)>')).body;
  await editor.decide(id, 1, 'approve');
  const { body } = await room.visitor().get(`/api/comments/page?article=${BAMBOO}`);
  expect(body).toContain('&lt;img src=x onerror=alert(1)&gt;');
  expect(body).toContain('&lt;b&gt;竹&lt;/b&gt;');
});

import { expect, test } from 'vitest';
import type { Database } from '../../src/interactions/storage/database.ts';
import { KEPT_TABLES, PASSING_TABLES } from '../../src/interactions/storage/tables.ts';
import { engine } from './engine.ts';
import { BAMBOO, FERRY, newsroom, type Newsroom } from './newsroom.ts';
import type { Visitor } from './visitor.ts';

const EMAIL = 'he-who-leaves@example.org';
const NAME = '将要离开的人';
const WORDS = '这句话以后谁也找不到';

/** All rows of all tables, as text. */
async function everyRow(room: Newsroom): Promise<string> {
  const tables = [...KEPT_TABLES.map(({ name }) => name), ...PASSING_TABLES];
  return JSON.stringify(await Promise.all(tables.map((name) => room.rows(`SELECT * FROM ${name}`))));
}

/** A reader with a bit of everything: reactions, a public comment, an edit that waits, a refused comment. */
async function busyReader(room: Newsroom) {
  const [reader, editor] = [await room.reader(EMAIL, NAME), await room.editor()];
  await reader.react(BAMBOO, 'flower');
  await reader.react(FERRY, 'egg');
  const first = (await reader.comment(BAMBOO, WORDS)).body.id as string;
  await editor.decide(first, 1, 'approve');
  await reader.send('PATCH', `/api/comments/${first}`, { body: `${WORDS}，改过` });
  const second = (await reader.comment(FERRY, `${WORDS}，另一句`)).body.id as string;
  await editor.decide(second, 1, 'reject', '离题');
  return { reader, editor, first, second };
}

async function accountId(room: Newsroom): Promise<string> {
  const [{ id }] = await room.rows(`SELECT id FROM reader WHERE email = '${EMAIL}'`);
  return String(id);
}

test('the export holds everything that is stored on the account, and nothing of others', async () => {
  await using room = await newsroom();
  const { reader, first, second } = await busyReader(room);
  await (await room.reader()).comment(BAMBOO, '别人的话');
  const answer = await reader.get('/api/account/export');
  expect(answer.headers.get('content-disposition')).toContain('attachment');
  expect(answer.body).toMatchObject({
    account: { name: NAME, email: EMAIL },
    sessions: [{ createdAt: expect.any(String) }],
    reactions: [{ article: BAMBOO, kind: 'flower' }, { article: FERRY, kind: 'egg' }],
  });
  const comments = Object.fromEntries(answer.body.comments.map((comment: { id: string }) => [comment.id, comment]));
  expect(Object.keys(comments).sort()).toEqual([first, second].sort());
  expect(comments[first]).toMatchObject({ status: 'pending', publicRevision: 1, revisions: [{ body: WORDS }, { body: `${WORDS}，改过` }] });
  expect(comments[second]).toMatchObject({ status: 'rejected', revisions: [{ reason: '离题' }] });
  expect(JSON.stringify(answer.body)).not.toContain('别人的话');
});

test('the export and the deletion are for the signed-in', async () => {
  await using room = await newsroom();
  expect((await room.visitor().get('/api/account/export')).body.code).toBe('sign-in-required');
  expect((await room.visitor().send('DELETE', '/api/account')).body.code).toBe('sign-in-required');
});

test('a deleted account leaves no row that names it', async () => {
  await using room = await newsroom();
  const { reader } = await busyReader(room);
  const id = await accountId(room);
  // Asked for and never used: it waits under the address.
  await reader.send('POST', '/api/auth/email-otp/send-verification-otp', { email: EMAIL, type: 'sign-in' });
  const traces = [id, EMAIL, NAME, WORDS];
  for (const trace of traces) expect(await everyRow(room)).toContain(trace);
  expect((await reader.send('DELETE', '/api/account')).status).toBe(204);
  for (const trace of traces) expect(await everyRow(room)).not.toContain(trace);
  expect(await room.rows('SELECT sum(count) AS n FROM tally')).toEqual([{ n: 0 }]);
});

test('its sessions end everywhere, and the address may come back as a new account', async () => {
  await using room = await newsroom();
  const { reader } = await busyReader(room);
  const elsewhere = await room.reader(EMAIL);
  const id = await accountId(room);
  await reader.send('DELETE', '/api/account');
  for (const visitor of [reader, elsewhere]) expect((await visitor.get('/api/me')).body.session).toBeNull();
  const again = await room.reader(EMAIL, '新来的');
  expect((await again.get('/api/account/export')).body).toMatchObject({ account: { name: '新来的' }, comments: [], reactions: [] });
  expect(await accountId(room)).not.toBe(id);
});

test('replies of others stay under the place of a deleted comment', async () => {
  await using room = await newsroom();
  const { reader, editor, first } = await busyReader(room);
  const other = await room.reader();
  const reply = (await other.comment(BAMBOO, '同意', { replyTo: first })).body.id;
  await editor.decide(reply, 1, 'approve');
  await reader.send('DELETE', '/api/account');
  expect((await other.get(`/api/comments?article=${BAMBOO}`)).body.comments).toMatchObject([
    { id: first, author: null, body: null, replies: [{ body: '同意', author: '竹乡人' }] },
  ]);
});

/** A database that holds back the first batch under a lock, so that a test decides what happens before it. */
function heldBack(lock: string) {
  const [reached, released] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const open = async (folder: string): Promise<Database> => {
    const database = await engine.open(folder);
    return {
      ...database,
      async batch(statements, under) {
        if (under === lock) {
          reached.resolve();
          await released.promise;
        }
        return database.batch(statements, under);
      },
    };
  };
  return { open, reached: reached.promise, release: () => released.resolve() };
}

const LATE = '00000000-0000-4000-8000-000000000001';

test.each([
  ['comment', `comment:${LATE}`, 401, (reader: Visitor) => reader.comment(BAMBOO, WORDS, { id: LATE })],
  ['reaction', FERRY, 200, (reader: Visitor) => reader.react(FERRY, 'egg')],
])('a %s that is on its way while the account is deleted writes nothing', async (_, lock, status, write) => {
  const held = heldBack(lock);
  await using room = await newsroom({ openDatabase: held.open });
  const reader = await room.reader(EMAIL, NAME);
  const id = await accountId(room);
  const late = write(reader);
  await held.reached;
  expect((await reader.send('DELETE', '/api/account')).status).toBe(204);
  held.release();
  expect((await late).status).toBe(status);
  const rows = await everyRow(room);
  for (const trace of [id, NAME, WORDS]) expect(rows).not.toContain(trace);
  expect(await room.rows('SELECT * FROM tally')).toEqual([]);
});

test('an editor who leaves is no longer named by the log', async () => {
  await using room = await newsroom();
  const { editor } = await busyReader(room);
  await editor.send('DELETE', '/api/account');
  const { entries } = (await (await room.editor()).get('/api/moderation/log')).body;
  expect(entries.map((entry: { editor: string }) => entry.editor)).toEqual(['已离任的编辑', '已离任的编辑']);
});

test('a reader without script renames, takes the data away, and deletes the account, but only when it was ticked', async () => {
  await using room = await newsroom();
  const { reader } = await busyReader(room);
  const page = (await reader.get(`/api/sign-in?article=${BAMBOO}`)).body;
  for (const shown of [NAME, EMAIL, '<a href="/api/account/export">']) expect(page).toContain(shown);
  expect((await reader.submit('/api/account/name', { article: BAMBOO, name: '新<b>名字' })).body).toContain('你以后叫“新&lt;b&gt;名字”。');
  expect((await reader.get('/api/me')).body.session.name).toBe('新<b>名字');
  expect((await reader.submit('/api/account/delete', { article: BAMBOO })).body).toContain('请先打勾');
  expect((await reader.get('/api/me')).body.session).not.toBeNull();
  const gone = await reader.submit('/api/account/delete', { article: BAMBOO, confirm: 'yes' });
  expect(gone.body).toContain('都已删除');
  expect((await reader.get('/api/me')).body.session).toBeNull();
  expect(await everyRow(room)).not.toContain(WORDS);
});

test.each(['name', 'delete'])('nobody else has an account to %s', async (path) => {
  await using room = await newsroom();
  expect((await room.visitor().submit(`/api/account/${path}`, { name: '甲', confirm: 'yes' })).status).toBe(401);
});

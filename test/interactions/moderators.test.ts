import { expect, test } from 'vitest';
import { BAMBOO, newsroom, type Newsroom } from './newsroom.ts';
import type { Visitor } from './visitor.ts';

const PEOPLE = '/api/moderation/people';
const EMAIL = 'helper@example.org';

const role = async (visitor: Visitor) => (await visitor.get('/api/me')).body.session.role;

async function appointed(room: Newsroom, address = EMAIL) {
  const editor = await room.editor();
  expect((await editor.send('PUT', PEOPLE, { address })).status).toBe(204);
  return { editor, helper: await room.reader(EMAIL, '值班的人') };
}

test('who is appointed moderates, from before the first sign-in on, and the log names them', async () => {
  await using room = await newsroom();
  const { editor, helper } = await appointed(room, ' Helper@Example.org ');
  expect(await role(helper)).toBe('moderator');
  const { id } = (await (await room.reader()).comment(BAMBOO, '竹海真美')).body;
  expect((await helper.get('/api/moderation/queue')).body.comments).toMatchObject([{ id }]);
  expect((await helper.decide(id, 1, 'approve')).status).toBe(200);
  expect((await helper.send('PUT', '/api/moderation/closed', { article: BAMBOO })).status).toBe(204);
  const { entries } = (await editor.get('/api/moderation/log')).body;
  expect(entries.map((entry: { editor: string }) => entry.editor)).toEqual(['值班的人', '值班的人']);
});

test('a moderator appoints nobody, and does not say which words are held', async () => {
  await using room = await newsroom();
  const { helper } = await appointed(room);
  for (const [method, path, body] of [
    ['GET', PEOPLE], ['PUT', PEOPLE, { address: 'friend@example.org' }], ['DELETE', `${PEOPLE}?address=${EMAIL}`],
    ['PUT', '/api/moderation/words', { word: '赌博', level: 'refuse' }], ['DELETE', '/api/moderation/words?word=x'],
  ] as const) {
    expect([path, (await helper.send(method, path, body)).status]).toEqual([path, 403]);
  }
  expect(await room.rows('SELECT address FROM moderator')).toEqual([{ address: EMAIL }]);
  expect(await room.rows('SELECT * FROM moderation_word')).toEqual([]);
});

test('who is dismissed moderates no more, from the next request on', async () => {
  await using room = await newsroom();
  const { editor, helper } = await appointed(room);
  expect((await editor.get(PEOPLE)).body.people).toEqual([{ address: EMAIL, appointedAt: expect.any(String) }]);
  expect((await editor.send('DELETE', `${PEOPLE}?address=${EMAIL}`)).status).toBe(204);
  expect((await helper.get('/api/moderation/queue')).status).toBe(403);
  expect(await role(helper)).toBe('reader');
});

test('a moderator who deletes the account is appointed no more', async () => {
  await using room = await newsroom();
  const { helper } = await appointed(room);
  expect((await helper.get('/api/account/export')).body.moderatorSince).toEqual(expect.any(String));
  await helper.send('DELETE', '/api/account');
  expect(await room.rows('SELECT * FROM moderator')).toEqual([]);
  expect(await role(await room.reader(EMAIL))).toBe('reader');
});

test.each(['', 'nobody', 'abc@oidc.invalid', `${'x'.repeat(200)}@example.org`])('%j is nobody who could be appointed', async (address) => {
  await using room = await newsroom();
  const answer = await (await room.editor()).send('PUT', PEOPLE, { address });
  expect([answer.status, answer.body.code]).toEqual([400, 'address']);
});

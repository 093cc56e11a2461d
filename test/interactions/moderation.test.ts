import { expect, test } from 'vitest';
import { BAMBOO, newsroom, type Newsroom } from './newsroom.ts';

const QUEUE = '/api/moderation/queue';
const LOG = '/api/moderation/log';

async function submitted(room: Newsroom, body = '竹海真美') {
  const [author, editor] = [await room.reader(), await room.editor()];
  const { id } = (await author.comment(BAMBOO, body)).body as { id: string };
  const publicBodies = async () =>
    (await room.visitor().get(`/api/comments?article=${BAMBOO}`)).body.comments.map((comment: { body: string }) => comment.body);
  const own = async () => (await author.get(`/api/me?article=${BAMBOO}`)).body.pending;
  const edit = (text: string) => author.send('PATCH', `/api/comments/${id}`, { body: text });
  return { author, editor, id, publicBodies, own, edit };
}

test('only editors see the queue, the published list and the log, and only they decide', async () => {
  await using room = await newsroom();
  const { author, id, publicBodies } = await submitted(room);
  for (const other of [author, room.visitor()]) {
    for (const refused of [
      await other.get(QUEUE), await other.get('/api/moderation/published'), await other.get(LOG), await other.decide(id, 1, 'approve'),
    ]) {
      expect([refused.status, refused.body.code]).toEqual([403, 'editors-only']);
      expect(refused.headers.get('content-type')).toBe('application/problem+json');
    }
  }
  expect(await publicBodies()).toEqual([]);
  expect(await room.rows('SELECT * FROM moderation_entry')).toEqual([]);
});

test('the queue shows what waits with its article; approving publishes it and takes it off', async () => {
  await using room = await newsroom();
  const { editor, id, publicBodies, own } = await submitted(room);
  expect((await editor.get(QUEUE)).body.comments).toEqual([
    { id, revision: 1, article: BAMBOO, title: '下帅竹海', author: '竹乡人', body: '竹海真美', submittedAt: expect.any(String) },
  ]);
  expect((await editor.decide(id, 1, 'approve')).body).toEqual({ comment: id, revision: 1, decision: 'approve' });
  expect(await publicBodies()).toEqual(['竹海真美']);
  expect(await own()).toEqual([]);
  expect((await editor.get(QUEUE)).body.comments).toEqual([]);
});

test('the queue shows an edit beside the text that is public', async () => {
  await using room = await newsroom();
  const { editor, id, edit } = await submitted(room, '第一版');
  await editor.decide(id, 1, 'approve');
  await edit('第二版');
  expect((await editor.get(QUEUE)).body.comments).toMatchObject([{ revision: 2, body: '第二版', previous: '第一版' }]);
});

test.each(['approve', 'reject', 'hide'])('%s of a revision that is no longer the newest changes nothing', async (decision) => {
  await using room = await newsroom();
  const { editor, id, edit, own, publicBodies } = await submitted(room, '第一版');
  await edit('第二版');
  const stale = await editor.decide(id, 1, decision);
  expect([stale.status, stale.body.code]).toEqual([409, 'stale-revision']);
  expect(await own()).toMatchObject([{ revision: 2, status: 'pending', body: '第二版' }]);
  expect(await publicBodies()).toEqual([]);
  expect((await editor.get(LOG)).body.entries).toEqual([]);
  expect((await editor.get(QUEUE)).body.comments).toMatchObject([{ revision: 2 }]);
});

test('the author sees why a comment was refused, nobody else sees anything', async () => {
  await using room = await newsroom();
  const { editor, id, own, publicBodies, edit } = await submitted(room, '电话 12345');
  await editor.decide(id, 1, 'reject', '请不要留电话');
  expect(await own()).toMatchObject([{ status: 'rejected', reason: '请不要留电话', body: '电话 12345' }]);
  expect(await publicBodies()).toEqual([]);
  await edit('没有电话');
  expect(await own()).toMatchObject([{ status: 'pending', reason: '', revision: 2 }]);
});

test('a reason that hides a null character is stored without it', async () => {
  await using room = await newsroom();
  const { editor, id, own } = await submitted(room);
  expect((await editor.decide(id, 1, 'reject', '请不要\u0000留电话')).status).toBe(200);
  expect(await own()).toMatchObject([{ reason: '请不要留电话' }]);
});

test('refusing an edit leaves the approved text', async () => {
  await using room = await newsroom();
  const { editor, id, edit, own, publicBodies } = await submitted(room, '第一版');
  await editor.decide(id, 1, 'approve');
  await edit('第二版');
  await editor.decide(id, 2, 'reject', '看不懂');
  expect(await publicBodies()).toEqual(['第一版']);
  expect(await own()).toMatchObject([{ status: 'rejected', reason: '看不懂', body: '第二版' }]);
});

test('hiding takes an approved comment away, an edit of it waits, and approving brings it back', async () => {
  await using room = await newsroom();
  const { editor, id, edit, publicBodies } = await submitted(room, '第一版');
  await editor.decide(id, 1, 'approve');
  expect((await editor.get('/api/moderation/published')).body.comments).toMatchObject([{ id, body: '第一版' }]);
  await editor.decide(id, 1, 'hide', '有争议');
  expect(await publicBodies()).toEqual([]);
  expect((await editor.get('/api/moderation/published')).body.comments).toEqual([]);
  await edit('第二版');
  expect(await publicBodies()).toEqual([]);
  await editor.decide(id, 2, 'approve');
  expect(await publicBodies()).toEqual(['第二版']);
});

test('hiding a comment whose edit waits hides the approved text too', async () => {
  await using room = await newsroom();
  const { editor, id, edit, publicBodies } = await submitted(room, '第一版');
  await editor.decide(id, 1, 'approve');
  await edit('第二版');
  await editor.decide(id, 2, 'hide');
  expect(await publicBodies()).toEqual([]);
});

test('every decision stays in the log, newest first, and no request changes or removes an entry', async () => {
  await using room = await newsroom();
  const { author, editor, id } = await submitted(room);
  await editor.decide(id, 1, 'approve');
  await editor.decide(id, 1, 'hide', '重复');
  await author.send('DELETE', `/api/comments/${id}`);
  const { entries } = (await editor.get(LOG)).body;
  const times: string[] = entries.map(({ at }: { at: string }) => at);
  expect(times).toEqual([...times].sort().reverse());
  expect(entries).toHaveLength(2);
  expect(entries).toEqual(expect.arrayContaining([
    { at: expect.any(String), editor: '值班编辑', comment: id, revision: 1, decision: 'approve', reason: '' },
    { at: expect.any(String), editor: '值班编辑', comment: id, revision: 1, decision: 'hide', reason: '重复' },
  ]));
  for (const method of ['DELETE', 'PATCH', 'PUT', 'POST']) expect((await editor.send(method, LOG, {})).status).toBe(404);
  expect((await editor.get(LOG)).body.entries).toEqual(entries);
});

test('edits and approvals that race publish only text whose revision was approved', async () => {
  await using room = await newsroom({ environment: { RATE_LIMITS: 'off' } });
  const { editor, id, edit } = await submitted(room, '文字 1');
  for (let round = 0; round < 15; round++) {
    const [{ revision }] = await room.rows('SELECT revision FROM comment');
    const [, decided] = await Promise.all([edit(`文字 ${Number(revision) + 1}`), editor.decide(id, Number(revision), 'approve')]);
    expect([200, 409]).toContain(decided.status);
    const [shown] = await room.rows(`SELECT c.public_revision AS revision, r.body FROM comment c
      JOIN comment_revision r ON r.comment = c.id AND r.revision = c.public_revision`);
    if (!shown) continue;
    expect(shown.body).toBe(`文字 ${shown.revision}`);
    const approved = await room.rows(`SELECT 1 FROM moderation_entry WHERE decision = 'approve' AND revision = ${shown.revision}`);
    expect(approved.length).toBeGreaterThan(0);
  }
});

test.each([
  [{ revision: 1, decision: 'approve' }, 400, 'comment'],
  [{ comment: 'x', revision: '1', decision: 'approve' }, 400, 'revision'],
  [{ comment: 'x', revision: 1, decision: 'publish' }, 400, 'decision'],
  [{ comment: 'x', revision: 1, decision: 'reject', reason: '长'.repeat(201) }, 400, 'reason'],
  [{ comment: 'x', revision: 1, decision: 'approve' }, 404, 'unknown-comment'],
])('the decision %j is refused and not logged', async (fields, status, code) => {
  await using room = await newsroom();
  const answer = await (await room.editor()).send('POST', '/api/moderation/decisions', fields);
  expect([answer.status, answer.body.code]).toEqual([status, code]);
  expect(await room.rows('SELECT * FROM moderation_entry')).toEqual([]);
});

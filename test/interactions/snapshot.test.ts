import { expect, test } from 'vitest';
import { BAMBOO, CLOSED, FERRY, newsroom } from './newsroom.ts';

test('the snapshot holds what is public, and nothing else', async () => {
  await using room = await newsroom();
  const [author, editor] = [await room.reader(), await room.editor()];
  await author.react(FERRY, 'flower');
  const { id } = (await author.comment(BAMBOO, '第一版')).body;
  await author.comment(BAMBOO, '没有人看过');
  await editor.decide(id, 1, 'approve');
  await author.send('PATCH', `/api/comments/${id}`, { body: '第二版' });
  const answer = await room.visitor().get('/api/snapshot');
  expect(answer.body).toEqual({
    articles: [
      { article: FERRY, counts: { flower: 1 }, comments: [] },
      { article: BAMBOO, counts: {}, comments: [{ id, author: '竹乡人', body: '第一版', revision: 1, submittedAt: expect.any(String), replies: [] }] },
    ],
    cursor: null,
  });
});

test('goes on where its page ended, and leaves out what is not published any more', async () => {
  await using room = await newsroom();
  const tallies = Array.from({ length: 120 }, (_, number) => `/2019/01/a${String(number).padStart(3, '0')}/`).concat(CLOSED);
  await room.services.database.batch(tallies.map((article) => ({ sql: `INSERT INTO tally (article, kind, count) VALUES (?, 'egg', 2)`, parameters: [article] })));
  const pages = [];
  for (let cursor: string | null = ''; cursor !== null; cursor = pages.at(-1)!.cursor) {
    pages.push((await room.visitor().get(`/api/snapshot?cursor=${cursor}`)).body);
  }
  expect(pages.map(({ articles }) => articles.length)).toEqual([0, 0, 1]);
  expect(pages.at(-1)!.articles).toEqual([{ article: CLOSED, counts: { egg: 2 }, comments: [] }]);
});

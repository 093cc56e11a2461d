import { expect, test } from 'vitest';
import { upkeep } from '../../src/interactions/upkeep.ts';
import { BAMBOO, FERRY, newsroom, type Newsroom, ORIGIN } from './newsroom.ts';

const WORDS = '/api/moderation/words';
const CLOSED_LIST = '/api/moderation/closed';
const QUEUE = '/api/moderation/queue';
const DAY = 86_400_000;

async function withWord(room: Newsroom, word: string, level: string, replacement?: string) {
  const [reader, editor] = [await room.reader(), await room.editor()];
  expect((await editor.send('PUT', WORDS, { word, level, replacement })).status).toBe(200);
  const queue = async () => (await editor.get(QUEUE)).body.comments;
  return { reader, editor, queue };
}

test.each([
  ['as it is listed', '来赌博吧'], ['with signs between', '来赌 * 博吧'], ['with hidden characters between', '来赌\u200b博吧'], ['over two lines', '来赌\n博吧'],
])('a refused word is not taken, %s; nothing is written', async (_, body) => {
  await using room = await newsroom();
  const { reader, queue } = await withWord(room, '赌博', 'refuse');
  const answer = await reader.comment(BAMBOO, body);
  expect([answer.status, answer.body.code, answer.body.detail]).toEqual([422, 'refused-word', '评论里有不能发表的词“赌博”，请改一改。']);
  expect(await queue()).toEqual([]);
  expect(await room.rows('SELECT * FROM comment')).toEqual([]);
});

test('letters are found in any width and case', async () => {
  await using room = await newsroom();
  const { reader } = await withWord(room, 'VX号', 'refuse');
  for (const body of ['加我vx号', '加我ＶＸ号', '加我 V.x-号']) expect((await reader.comment(BAMBOO, body)).status).toBe(422);
  expect((await reader.comment(BAMBOO, '加我 v 号')).status).toBe(202);
});

test('an edit is looked at like a new comment', async () => {
  await using room = await newsroom();
  const { reader } = await withWord(room, '赌博', 'refuse');
  const { id } = (await reader.comment(BAMBOO, '好')).body;
  expect((await reader.send('PATCH', `/api/comments/${id}`, { body: '赌博' })).body.code).toBe('refused-word');
  expect((await reader.get(`/api/me?article=${BAMBOO}`)).body.pending).toMatchObject([{ revision: 1, body: '好' }]);
});

test('a replaced word is stored otherwise, everywhere it stands, and the rest as it was written', async () => {
  await using room = await newsroom();
  const { reader, queue } = await withWord(room, '混蛋', 'replace', '＊＊');
  await reader.comment(BAMBOO, '😀混蛋，混 蛋！ 好');
  expect(await queue()).toMatchObject([{ body: '😀＊＊，＊＊！ 好' }]);
});

test('words that lie over each other are replaced once, and the rest stays', async () => {
  await using room = await newsroom();
  const { reader, editor, queue } = await withWord(room, '大混蛋', 'replace', '甲');
  await editor.send('PUT', WORDS, { word: '混蛋', level: 'replace', replacement: '乙' });
  await editor.send('PUT', WORDS, { word: '蛋糕', level: 'replace', replacement: '丙' });
  await reader.comment(BAMBOO, '大混蛋糕。混蛋！蛋 糕。大混蛋');
  expect(await queue()).toMatchObject([{ body: '甲糕。乙！丙。甲' }]);
});

test('a list of two thousand words and a comment of two thousand characters are soon through', async () => {
  await using room = await newsroom();
  const [reader, editor] = [await room.reader(), await room.editor()];
  await room.services.database.batch(Array.from({ length: 1999 }, (_, number) => (
    { sql: "INSERT INTO moderation_word (word, level, replacement) VALUES (?, 'replace', '＊')", parameters: [`生僻词${number}号`] })));
  expect((await editor.send('PUT', WORDS, { word: '最后一个', level: 'replace' })).status).toBe(200);
  expect((await editor.send('PUT', WORDS, { word: '多出一个', level: 'replace' })).body.code).toBe('too-many-words');
  const { id } = (await reader.comment(BAMBOO, `${'竹海'.repeat(990)}最后一个生僻词1234号`)).body;
  expect((await editor.get(QUEUE)).body.comments).toMatchObject([{ id, body: `${'竹海'.repeat(990)}＊＊＊` }]);
});

test('a held word waits like all others and is pointed out, in the name too', async () => {
  await using room = await newsroom();
  const { editor, queue } = await withWord(room, '征地', 'hold');
  const other = await room.reader(undefined, '征地办');
  const { id } = (await other.comment(BAMBOO, '说一句')).body;
  await (await room.reader()).comment(BAMBOO, '竹海真美');
  expect(await queue()).toMatchObject([{ id, flags: ['征地'] }, { body: '竹海真美' }]);
  expect((await queue())[1]).not.toHaveProperty('flags');
  await editor.send('DELETE', `${WORDS}?word=${encodeURIComponent('征地')}`);
  expect((await editor.get(WORDS)).body.words).toEqual([]);
  await other.send('PATCH', `/api/comments/${id}`, { body: '再说一句' });
  expect((await queue()).map((comment: object) => 'flags' in comment)).toEqual([false, false]);
});

test.each([[{ word: '，。', level: 'refuse' }, 'word'], [{ word: '字'.repeat(51), level: 'refuse' }, 'word'], [{ word: '赌博', level: 'kill' }, 'level'], [{ word: '赌博', level: 'replace', replacement: 7 }, 'replacement']])(
  'the word %j is not listed', async (word, code) => {
    await using room = await newsroom();
    const editor = await room.editor();
    const answer = await editor.send('PUT', WORDS, word);
    expect([answer.status, answer.body.code]).toEqual([400, code]);
    expect((await editor.get(WORDS)).body.words).toEqual([]);
  });

test('word list, closing and bulk decisions are for editors', async () => {
  await using room = await newsroom();
  const reader = await room.reader();
  for (const [method, path, body] of [
    ['GET', WORDS], ['PUT', WORDS, { word: '赌博', level: 'refuse' }], ['DELETE', `${WORDS}?word=a`], ['GET', CLOSED_LIST], ['PUT', CLOSED_LIST, { article: BAMBOO }],
    ['DELETE', `${CLOSED_LIST}?article=${BAMBOO}`], ['POST', '/api/moderation/decisions/bulk', { comments: [] }], ['GET', '/api/moderation/log/export'],
  ] as const) {
    expect([method, path, (await reader.send(method, path, body)).body.code]).toEqual([method, path, 'editors-only']);
  }
});

test('one decision on many comments; what was edited meanwhile stays', async () => {
  await using room = await newsroom();
  const [reader, editor] = [await room.reader(), await room.editor()];
  const ids = [];
  for (const body of ['甲', '乙', '丙']) ids.push((await reader.comment(BAMBOO, body)).body.id as string);
  await reader.send('PATCH', `/api/comments/${ids[1]}`, { body: '乙，改过' });
  const answer = await editor.send('POST', '/api/moderation/decisions/bulk', { comments: ids.map((comment) => ({ comment, revision: 1 })), decision: 'approve' });
  expect(answer.body.results).toEqual([{ comment: ids[0], outcome: 'done' }, { comment: ids[1], outcome: 'stale' }, { comment: ids[2], outcome: 'done' }]);
  const bodies = (await room.visitor().get(`/api/comments?article=${BAMBOO}`)).body.comments.map(({ body }: { body: string }) => body);
  expect(bodies.sort()).toEqual(['丙', '甲']);
  expect((await editor.get(QUEUE)).body.comments).toMatchObject([{ body: '乙，改过' }]);
  expect((await editor.get('/api/moderation/log')).body.entries).toHaveLength(2);
});

test('a closed article takes no comment and no edit, and says so; opened again it does; both are logged once', async () => {
  await using room = await newsroom();
  const [reader, editor] = [await room.reader(), await room.editor()];
  const { id } = (await reader.comment(BAMBOO, '早来的')).body;
  for (let each = 0; each < 2; each++) expect((await editor.send('PUT', CLOSED_LIST, { article: BAMBOO })).status).toBe(204);
  expect((await editor.get(CLOSED_LIST)).body.articles).toEqual([{ article: BAMBOO, title: '下帅竹海', closedAt: expect.any(String) }]);
  expect((await reader.comment(BAMBOO, '晚来的')).body.code).toBe('comments-closed');
  expect((await reader.send('PATCH', `/api/comments/${id}`, { body: '改一改' })).body.code).toBe('comments-closed');
  expect((await reader.comment(FERRY, '别处')).status).toBe(202);
  expect((await reader.get(`/api/comments?article=${BAMBOO}`)).body).toEqual({ comments: [], cursor: null, closed: true });
  for (let each = 0; each < 2; each++) await editor.send('DELETE', `${CLOSED_LIST}?article=${BAMBOO}`);
  expect((await reader.comment(BAMBOO, '晚来的')).status).toBe(202);
  const { entries } = (await editor.get('/api/moderation/log')).body;
  expect(entries.map(({ decision, reason }: Record<string, string>) => [decision, reason]).sort()).toEqual([['close', BAMBOO], ['open', BAMBOO]]);
});

test('the log is exported whole, as a table that a spreadsheet does not run', async () => {
  await using room = await newsroom();
  const [reader, editor] = [await room.reader(), await room.editor()];
  const { id } = (await reader.comment(BAMBOO, '好')).body;
  await editor.decide(id, 1, 'reject', '=HYPERLINK("http://evil.example")');
  await room.services.database.batch(Array.from({ length: 1200 }, (_, number) => (
    { sql: "INSERT INTO moderation_entry (id, decided_at, editor, comment, revision, decision, reason) VALUES (?, '2020-01-01T00:00:00.000Z', 'x', 'c', 1, 'approve', '')", parameters: [`old-${number}`] })));
  const answer = await editor.get('/api/moderation/log/export');
  expect(answer.headers.get('content-disposition')).toContain('moderation-log.csv');
  const lines = answer.body.split('\r\n');
  expect(lines[0].replace('\ufeff', '')).toBe('"时间","编辑","决定","评论","版本","理由"');
  expect(lines[1]).toContain(`"值班编辑","reject","${id}","1","'=HYPERLINK(""http://evil.example"")"`);
  expect(lines).toHaveLength(1 + 1201 + 1);
});

test('the log forgets what is older than the newsroom keeps, but never why a text is public', async () => {
  const clock = Object.assign(() => new Date(clock.now), { now: Date.now() });
  await using room = await newsroom({ clock, environment: { MODERATION_LOG_DAYS: '200' } });
  const [reader, editor] = [await room.reader(), await room.editor()];
  const [kept, refused] = [(await reader.comment(BAMBOO, '好')).body.id, (await reader.comment(BAMBOO, '坏')).body.id];
  await editor.decide(kept, 1, 'approve');
  await editor.decide(refused, 1, 'reject', '离题');
  clock.now += 199 * DAY;
  await upkeep(room.services);
  expect(await room.rows('SELECT * FROM moderation_entry')).toHaveLength(2);
  clock.now += 2 * DAY;
  await upkeep(room.services);
  expect(await room.rows('SELECT comment, decision FROM moderation_entry')).toEqual([{ comment: kept, decision: 'approve' }]);
});

test('while comments wait the editors get one mail a day, from one of several processes', async () => {
  const clock = Object.assign(() => new Date(clock.now), { now: Date.now() });
  await using room = await newsroom({ clock, environment: { EDITORS: 'editor@example.org, second@example.org', BASE_URL: ORIGIN } });
  const digests = () => room.mails.filter(({ subject }) => subject.includes('等待审核'));
  const { reader, editor } = await withWord(room, '征地', 'hold');
  await upkeep(room.services);
  expect(digests()).toEqual([]);
  const { id } = (await reader.comment(BAMBOO, '竹海真美')).body;
  await reader.comment(BAMBOO, '征地的事');
  await reader.comment(BAMBOO, '说完了');
  await editor.decide(id, 1, 'approve');
  await Promise.all(Array.from({ length: 5 }, () => upkeep(room.services)));
  expect(digests()).toEqual([{
    to: 'editor@example.org, second@example.org',
    subject: '大怀集：2 条评论等待审核',
    text: '现在有 2 条评论等待审核，最早的一条提交于一天之内。\n其中 1 条有词表里要留意的词。\n过去一天：通过 1 条，不通过 0 条，隐藏 0 条。\n\n审核：http://localhost/moderation/\n',
  }]);
  clock.now += DAY;
  await upkeep(room.services);
  expect(digests().map(({ text }) => text.split('\n')[0])).toEqual([expect.any(String), '现在有 2 条评论等待审核，最早的一条提交于 1 天前。']);
});

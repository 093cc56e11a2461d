import { expect, test } from 'vitest';
import { sendDigest } from '../../../src/interactions/moderation/digest.ts';
import { exportDump, importDump } from '../../../src/interactions/storage/dump.ts';
import { migrate } from '../../../src/interactions/storage/migrate.ts';
import { KEPT_TABLES } from '../../../src/interactions/storage/tables.ts';
import { engine } from '../engine.ts';
import { BAMBOO, CLOSED, FERRY, newsroom, type Newsroom } from '../newsroom.ts';
import { sqliteEngine } from '../sqlite/sqliteEngine.ts';
import { openedDatabase } from './openedDatabase.ts';

const NAMES = ['竹乡人', 'Ärger', '_底线', '𠮷野', 'a-b', 'ab', '“引号”'];

/** A newsroom in which every table has rows, whose order differs between languages. */
async function busy(): Promise<Newsroom> {
  const room = await newsroom({ environment: { RATE_LIMITS: 'off' } });
  const editor = await room.editor();
  for (const name of NAMES) {
    const reader = await room.reader(undefined, name);
    for (const [article, kind] of [[BAMBOO, 'flower'], [FERRY, 'egg']]) await reader.react(article, kind);
    const { id } = (await reader.comment(BAMBOO, `${name}：\n“好”`)).body;
    await editor.decide(id, 1, 'approve', '可以');
    await reader.send('PATCH', `/api/comments/${id}`, { body: '改过' });
  }
  await editor.send('PUT', '/api/moderation/words', { word: '混蛋', level: 'refuse', replacement: '' });
  await editor.send('PUT', '/api/moderation/people', { address: 'helper@example.org' });
  await editor.send('PUT', '/api/moderation/closed', { article: CLOSED });
  await editor.send('PUT', '/api/moderation/people', { address: 'duty@example.org' });
  await editor.send('POST', '/api/views', { article: BAMBOO });
  await sendDigest(room.services);
  await room.services.database.batch([{
    sql: `INSERT INTO reader_identity ("id", "accountId", "providerId", "userId", "createdAt", "updatedAt")
      SELECT 'identity', 'account', 'oidc', min("id"), '', '' FROM reader`, parameters: [],
  }]);
  return room;
}

/** Empty databases, migrated: a file, and one of the engine that is being tested. */
async function empty(open = engine.open) {
  const room = await openedDatabase({ open });
  await migrate(room.database);
  return room;
}

test('a dump has the same bytes after a round trip over another engine and back', async () => {
  await using room = await busy();
  await using elsewhere = await empty(sqliteEngine.open);
  await using back = await empty();
  const lines = await exportDump(room.services.database);
  await importDump(elsewhere.database, lines);
  expect(await exportDump(elsewhere.database)).toEqual(lines);
  await importDump(back.database, await exportDump(elsewhere.database));
  expect(await exportDump(back.database)).toEqual(lines);
  const tables = new Set(lines.slice(1, -1).map((line) => JSON.parse(line).table));
  expect([...tables]).toEqual(KEPT_TABLES.map(({ name }) => name));
});

test('what is to be forgotten soon is not in a dump', async () => {
  await using room = await newsroom();
  await room.visitor().react(BAMBOO, 'egg');
  const [{ secret }] = await room.rows('SELECT secret FROM daily_secret');
  expect((await exportDump(room.services.database)).join('\n')).not.toContain(secret);
});

test('a database that holds something is not imported into', async () => {
  await using room = await newsroom();
  await room.visitor().react(BAMBOO, 'egg');
  const before = await exportDump(room.services.database);
  await expect(importDump(room.services.database, before)).rejects.toThrow('数据库里已经有数据');
  expect(await exportDump(room.services.database)).toEqual(before);
});

test.each<[string, (lines: string[]) => string[], string]>([
  ['was cut off', (lines) => lines.slice(0, -1), '文件不完整'],
  ['lost a line', (lines) => lines.toSpliced(1, 1), '文件不完整'],
  ['has half a line', (lines) => lines.with(2, lines[2].slice(0, 9)), '第 3 行不是 JSON'],
  ['is something else', () => ['{"name":"x"}'], '不是本系统导出的文件'],
  ['is of a later version', (lines) => lines.with(0, lines[0].replace(/"version":\d+/, '"version":9999')), '请先升级'],
  ['names another table', (lines) => lines.with(1, '{"table":"migration","row":{"id":99}}'), '没有 migration 这张表'],
  ['hides SQL in a column', (lines) => lines.with(1, '{"table":"tally","row":{"count\\") --":1}}'), '不是列名'],
  ['breaks a rule of the schema', (lines) => lines.with(-2, '{"table":"tally","row":{"article":"/","kind":"egg","count":-1}}'), ''],
])('a file that %s is refused and nothing of it is kept', async (_, damage, message) => {
  await using room = await newsroom();
  for (const article of [BAMBOO, FERRY]) await room.visitor().react(article, 'egg');
  await using target = await empty();
  const nothing = await exportDump(target.database);
  await expect(importDump(target.database, damage(await exportDump(room.services.database)))).rejects.toThrow(message);
  expect(await exportDump(target.database)).toEqual(nothing);
});

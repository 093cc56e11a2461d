import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ALONE, type Database } from '../../../src/interactions/storage/database.ts';
import { sql } from '../../../src/interactions/storage/sql.ts';
import { engine } from '../engine.ts';
import { openedDatabase } from './openedDatabase.ts';

/** A database with two tables of its own. */
async function opened() {
  const room = await openedDatabase();
  await room.database.batch([
    sql`CREATE TABLE word (id TEXT PRIMARY KEY, body TEXT, size INTEGER NOT NULL CHECK (size >= 0))`,
    sql`CREATE TABLE ticket (number INTEGER PRIMARY KEY)`,
  ]);
  return room;
}

const insert = (id: string, body: string | null = null, size = 0) => sql`INSERT INTO word (id, body, size) VALUES (${id}, ${body}, ${size})`;
const ids = async (database: Database) => (await database.read(sql`SELECT id FROM word ORDER BY id`)).map(({ id }) => id);

test('text, numbers and nothing come back as they went in', async () => {
  await using room = await opened();
  const body = '“竹海”𠮷 it’s ? $1 "quoted" \'single\'\n\\n';
  await room.database.batch([insert('a', body, 2 ** 31 - 1), insert('b')]);
  expect(await room.database.read(sql`SELECT id, body, size FROM word ORDER BY id`)).toEqual([
    { id: 'a', body, size: 2 ** 31 - 1 }, { id: 'b', body: null, size: 0 },
  ]);
});

test('a question mark in a string or a quoted name is no parameter', async () => {
  await using room = await opened();
  await room.database.batch([insert('a', '为什么?')]);
  expect(await room.database.read(sql`SELECT id AS "id?" FROM word WHERE body = '为什么?' AND id = ${'a'}`)).toEqual([{ 'id?': 'a' }]);
});

test('each statement of a batch has its result: rows, and how many changed', async () => {
  await using room = await opened();
  const results = await room.database.batch([
    insert('a'), insert('b'),
    sql`UPDATE word SET size = size + 1`,
    sql`UPDATE word SET size = size + 1 WHERE id = 'none'`,
    sql`SELECT id FROM word WHERE size = 1 ORDER BY id`,
    sql`SELECT id FROM word WHERE size = 7`,
    sql`INSERT INTO word (id, size) VALUES ('a', 5) ON CONFLICT (id) DO UPDATE SET size = excluded.size RETURNING size`,
    sql`DELETE FROM word WHERE id = 'b'`,
  ]);
  expect(results.map(({ changes }) => changes)).toEqual([1, 1, 2, 0, 2, 0, 1, 1]);
  expect(results.map(({ rows }) => rows)).toEqual([[], [], [], [], [{ id: 'a' }, { id: 'b' }], [], [{ size: 5 }], []]);
});

test('counts and sums are numbers', async () => {
  await using room = await opened();
  await room.database.batch([insert('a', null, 2), insert('b', null, 3)]);
  expect(await room.database.read(sql`SELECT count(*) AS count, sum(size) AS sum, max(size) AS max FROM word`)).toEqual([{ count: 2, sum: 5, max: 3 }]);
});

test('text sorts and compares by its bytes', async () => {
  await using room = await opened();
  const sorted = ['', '-', '/', '10', '2', 'B', '_', 'a', 'b-a', 'ba', 'é', '一', '乙', '\uffff', '𠮷'];
  await room.database.batch(sorted.toReversed().map((id) => insert(id)));
  expect(await ids(room.database)).toEqual(sorted);
  expect(await room.database.read(sql`SELECT id FROM word WHERE (id, size) > (${'b-a'}, ${0}) ORDER BY id LIMIT 1`)).toEqual([{ id: 'ba' }]);
});

test.each([
  ['breaks a rule of the schema', insert('c', null, -1)],
  ['repeats a key', insert('a')],
  ['is no SQL', sql`INSERT NOWHERE`],
])('a statement that %s undoes its whole batch and no other, under a common lock or none', async (_, broken) => {
  for (const lock of [undefined, 'common']) {
    await using room = await opened();
    const batches = [[insert('a')], [insert('b')], [insert('x'), broken, insert('y')], [insert('z'), sql`SELECT id FROM word WHERE id = 'z'`]];
    const outcomes = await Promise.allSettled(batches.map((batch) => room.database.batch(batch, lock)));
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled']);
    expect(outcomes[3]).toMatchObject({ value: [{ changes: 1 }, { rows: [{ id: 'z' }] }] });
    expect(await ids(room.database)).toEqual(['a', 'b', 'z']);
  }
});

test('batches under one lock run one after another, each on what the last one left', async () => {
  await using room = await opened();
  await Promise.all(Array.from({ length: 200 }, () =>
    room.database.batch([sql`INSERT INTO ticket (number) SELECT coalesce(max(number), 0) + 1 FROM ticket`], 'counter')));
  expect(await room.database.read(sql`SELECT count(*) AS count, max(number) AS last FROM ticket`)).toEqual([{ count: 200, last: 200 }]);
});

test('a batch that must be alone sees nothing of others between its statements', async () => {
  await using room = await opened();
  const count = sql`SELECT count(*) AS count FROM word`;
  const others = Array.from({ length: 200 }, (_, each) => room.database.batch([insert(`word ${each}`)], `lock ${each}`));
  const alone = Array.from({ length: 20 }, () => room.database.batch([count, sql`DELETE FROM ticket`, count, sql`DELETE FROM ticket`, count], ALONE));
  await Promise.all(others);
  for (const results of await Promise.all(alone)) expect(new Set([0, 2, 4].map((position) => results[position].rows[0].count)).size).toBe(1);
});

test('what was answered is there after closing and opening again', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'contract-'));
  const first = await engine.open(folder);
  await first.batch([sql`CREATE TABLE word (id TEXT PRIMARY KEY, body TEXT, size INTEGER NOT NULL)`, insert('a')]);
  await first.close();
  const second = await engine.open(folder);
  expect(await ids(second)).toEqual(['a']);
  await second.close();
  await rm(folder, { recursive: true });
});

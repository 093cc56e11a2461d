import { expect, test } from 'vitest';
import { migrate } from '../../../src/interactions/storage/migrate.ts';
import { migrations } from '../../../src/interactions/storage/migrations.ts';
import { sql } from '../../../src/interactions/storage/sql.ts';
import { KEPT_TABLES, PASSING_TABLES } from '../../../src/interactions/storage/tables.ts';
import { openedDatabase } from './openedDatabase.ts';

const applied = sql`SELECT id FROM migration ORDER BY id`;
const all = migrations.map(({ id }) => ({ id }));

test('the steps count up and none is named twice', () => {
  expect(all).toEqual(migrations.map((_, position) => ({ id: position + 1 })));
});

test.each(migrations)('a database of version $id comes up to date with what it holds', async ({ id }) => {
  await using room = await openedDatabase();
  const { database } = room;
  await migrate(database, migrations.slice(0, id));
  await database.batch([sql`INSERT INTO reaction (article, visitor, kind, reacted_at) VALUES ('/2020/03/x/', 'guest:1', 'egg', '2026-01-01T00:00:00.000Z')`]);
  await migrate(database);
  expect(await database.read(applied)).toEqual(all);
  expect(await database.read(sql`SELECT visitor FROM reaction`)).toEqual([{ visitor: 'guest:1' }]);
});

test('migrating again changes nothing', async () => {
  await using room = await openedDatabase();
  await migrate(room.database);
  await migrate(room.database);
  expect(await room.database.read(applied)).toEqual(all);
});

test('several that start at the same time on one database all end up to date', async () => {
  await using room = await openedDatabase({ times: 3 });
  await Promise.all(room.databases.map((database) => migrate(database)));
  expect(await room.databases[2].read(applied)).toEqual(all);
});

test('a step that fails half way leaves nothing of itself', async () => {
  await using room = await openedDatabase();
  const { database } = room;
  const broken = [...migrations, { id: 1000, statements: ['CREATE TABLE half (id TEXT)', 'CREATE TABLE reaction (id TEXT)'] }];
  await expect(migrate(database, broken)).rejects.toThrow();
  expect(await database.read(applied)).toEqual(all);
  await expect(database.read(sql`SELECT * FROM half`)).rejects.toThrow();
});

test('every table is listed as kept or as passing', () => {
  const made = migrations.flatMap(({ statements }) => statements).flatMap((statement) => /^CREATE TABLE (\w+)/.exec(statement)?.[1] ?? []);
  expect([...KEPT_TABLES.map(({ name }) => name), ...PASSING_TABLES].sort()).toEqual(made.sort());
});

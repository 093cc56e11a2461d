import { expect, test } from 'vitest';
import { sql } from '../../../src/interactions/storage/sql.ts';
import { BAMBOO, newsroom, type Newsroom } from '../newsroom.ts';
import { administer, nameOf } from './postgresEngine.ts';

const health = async (room: Newsroom) => (await room.visitor().get('/api/health')).status;

/** As when the server is restarted: every connection of the newsroom ends at once. */
async function breakConnections(room: Newsroom): Promise<void> {
  const ended = await administer('SELECT pg_terminate_backend(pid, 10000) AS ended FROM pg_stat_activity WHERE datname = $1', [nameOf(room.folder)]);
  expect(ended.length).toBeGreaterThan(0);
}

test('connections that broke are replaced', async () => {
  await using room = await newsroom();
  await room.visitor().react(BAMBOO, 'egg');
  await breakConnections(room);
  expect((await room.visitor().react(BAMBOO, 'egg')).body.counts[BAMBOO].egg).toBe(2);
});

test('while the database takes no connections the health route says so, and afterwards that it is well', async () => {
  await using room = await newsroom();
  expect(await health(room)).toBe(200);
  await administer(`ALTER DATABASE "${nameOf(room.folder)}" ALLOW_CONNECTIONS false`);
  await breakConnections(room);
  expect(await health(room)).toBe(503);
  await administer(`ALTER DATABASE "${nameOf(room.folder)}" ALLOW_CONNECTIONS true`);
  expect(await health(room)).toBe(200);
});

test('a deadlock is resolved by trying again: both batches are done, each once', async () => {
  await using room = await newsroom();
  const { database } = room.services;
  await database.batch(['a', 'b'].map((kind) => sql`INSERT INTO tally (article, kind, count) VALUES ('/', ${kind}, 0)`));
  const increase = (kind: string) => sql`UPDATE tally SET count = count + 1 WHERE kind = ${kind}`;
  const pause = sql`SELECT 1 FROM pg_sleep(0.5)`;
  await Promise.all([['a', 'b'], ['b', 'a']].map(([first, second]) => database.batch([increase(first), pause, increase(second)], `lock ${first}`)));
  expect(await room.rows('SELECT kind, count FROM tally ORDER BY kind')).toEqual([{ kind: 'a', count: 2 }, { kind: 'b', count: 2 }]);
});

import { expect, test } from 'vitest';
import { BAMBOO } from '../newsroom.ts';
import { countsOf, ownReaction, react } from '../served/guest.ts';
import { serverFolder } from '../served/serverFolder.ts';

const KINDS = ['flower', 'handshake', 'shock', 'pass', 'egg'];
const VISITORS = 32;
const CHANGES = 10;

test('two processes on one database: visitors who change their mind on both are counted once, without a deadlock', async () => {
  await using folder = await serverFolder();
  const environment = { AUTH_SECRET: 'one secret for both processes, long enough' };
  // Both find an empty database and bring it up to date.
  const [first, second] = await Promise.all([folder.start({ environment }), folder.start({ environment })]);
  const visitors = await Promise.all(Array.from({ length: VISITORS }, () => react(first.url, BAMBOO)));
  const statuses = await Promise.all(visitors.map(async ({ cookie }, visitor) => {
    const own: number[] = [];
    for (let change = 0; change < CHANGES; change++) {
      const kind = KINDS[(visitor + change) % KINDS.length];
      const both = await Promise.all([first, second].map(({ url }) => react(url, BAMBOO, cookie, kind)));
      own.push(...both.map(({ status }) => status));
    }
    return own;
  }));
  expect(new Set(statuses.flat())).toEqual(new Set([200]));
  const counts = await countsOf(second.url, BAMBOO);
  expect(counts).toEqual(await countsOf(first.url, BAMBOO));
  expect(Object.values(counts).reduce((sum, count) => sum + count)).toBe(VISITORS);
  const last = KINDS[(CHANGES - 1) % KINDS.length];
  expect(await ownReaction(second.url, BAMBOO, visitors[0].cookie)).toBe(last);
  expect(await Promise.all([first.end('SIGTERM'), second.end('SIGTERM')])).toEqual([0, 0]);
  const database = await folder.open();
  expect(await database.read({ sql: 'SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()', parameters: [] })).toEqual([{ deadlocks: 0 }]);
  await database.close();
}, 60_000);

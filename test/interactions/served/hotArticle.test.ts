import { expect, test } from 'vitest';
import { BAMBOO } from '../newsroom.ts';
import { countsOf, react } from './guest.ts';
import { serverFolder } from './serverFolder.ts';

const CONNECTIONS = 64;
const EACH = 10;

test('64 connections on one hot article: acknowledged = stored = tally', async () => {
  await using folder = await serverFolder();
  await using server = await folder.start();
  let acknowledged = 0;
  // New guests, each of whom may change their mind, one request after another on every connection.
  await Promise.all(Array.from({ length: CONNECTIONS }, async (_, connection) => {
    for (let each = 0; each < EACH; each++) {
      const { status, cookie } = await react(server.url, BAMBOO, '', 'flower');
      if (status === 200) acknowledged++;
      if (connection % 2) await react(server.url, BAMBOO, cookie, 'egg');
    }
  }));
  expect(acknowledged).toBe(CONNECTIONS * EACH);
  expect(await countsOf(server.url, BAMBOO)).toEqual({ flower: acknowledged / 2, egg: acknowledged / 2, handshake: 0, shock: 0, pass: 0 });
  await server.end('SIGTERM');
  const database = await folder.open();
  const stored = await database.read({ sql: 'SELECT kind, count(*) AS n FROM reaction GROUP BY kind ORDER BY kind', parameters: [] });
  expect(stored).toEqual([{ kind: 'egg', n: acknowledged / 2 }, { kind: 'flower', n: acknowledged / 2 }]);
  await database.close();
}, 60_000);

import { request } from 'node:http';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { BAMBOO } from '../newsroom.ts';
import { countsOf, react } from './guest.ts';
import { serverFolder } from './serverFolder.ts';

test('SIGTERM ends the server in order, and the next one goes on from there', async () => {
  await using folder = await serverFolder();
  await using server = await folder.start();
  expect((await react(server.url, BAMBOO)).status).toBe(200);
  expect(await server.end('SIGTERM')).toBe(0);
  await using next = await folder.start();
  expect((await countsOf(next.url, BAMBOO)).egg).toBe(1);
}, 30_000);

test('a request that is on its way at SIGTERM is still answered, and kept; a new one is not taken', async () => {
  await using folder = await serverFolder();
  await using server = await folder.start();
  const body = JSON.stringify({ article: BAMBOO, kind: 'egg' });
  const slow = request(`${server.url}/api/reactions`, {
    method: 'PUT', headers: { 'origin': server.url, 'content-type': 'application/json', 'content-length': body.length },
  });
  slow.write(body.slice(0, 9));
  await react(server.url, BAMBOO);
  const ended = server.end('SIGTERM');
  await expect.poll(() => fetch(`${server.url}/api/health`).then(({ status }) => status, () => 'refused'), { timeout: 10_000 }).toBe('refused');
  slow.end(body.slice(9));
  const [answer] = await once(slow, 'response');
  expect(answer.statusCode).toBe(200);
  answer.resume();
  expect(await ended).toBe(0);
  await using next = await folder.start();
  expect((await countsOf(next.url, BAMBOO)).egg).toBe(2);
}, 30_000);

test('what clients began before they went away is done before the database is closed', async () => {
  await using folder = await serverFolder();
  await using server = await folder.start();
  const leaving = new AbortController();
  const sent = Promise.allSettled(Array.from({ length: 200 }, () => fetch(`${server.url}/api/reactions`, {
    method: 'PUT', body: JSON.stringify({ article: BAMBOO, kind: 'egg' }), headers: { 'origin': server.url, 'content-type': 'application/json' }, signal: leaving.signal,
  })));
  await expect.poll(() => countsOf(server.url, BAMBOO).then(({ egg }) => egg), { timeout: 20_000 }).toBeGreaterThan(0);
  leaving.abort();
  await sent;
  expect(await server.end('SIGTERM')).toBe(0);
  expect(server.lines.filter((line) => line.includes('"unexpected"'))).toEqual([]);
}, 30_000);

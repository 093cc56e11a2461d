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

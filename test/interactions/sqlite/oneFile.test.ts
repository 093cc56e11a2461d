import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { BAMBOO, newsroom } from '../newsroom.ts';
import { react } from '../served/guest.ts';
import { serverFolder } from '../served/serverFolder.ts';

test('SIGTERM leaves one whole database file', async () => {
  await using folder = await serverFolder();
  await using server = await folder.start();
  await react(server.url, BAMBOO);
  expect((await stat(join(folder.data, 'interactions.db-wal'))).size).toBeGreaterThan(0);
  await server.end('SIGTERM');
  await expect(stat(join(folder.data, 'interactions.db-wal'))).rejects.toThrow('ENOENT');
}, 30_000);

test('the bytes of the file hold nothing of a deleted account', async () => {
  await using room = await newsroom();
  const reader = await room.reader('he-who-leaves@example.org', '将要离开的人');
  await reader.react(BAMBOO, 'flower');
  await reader.comment(BAMBOO, '这句话以后谁也找不到');
  const [{ id }] = await room.rows('SELECT id FROM reader');
  const traces = [String(id), 'he-who-leaves@example.org', '将要离开的人', '这句话以后谁也找不到'].map((text) => Buffer.from(text).toString('latin1'));
  const before = await room.bytes();
  for (const trace of traces) expect(before.includes(trace)).toBe(true);
  await reader.send('DELETE', '/api/account');
  const after = await room.bytes();
  for (const trace of traces) expect(after.includes(trace)).toBe(false);
});

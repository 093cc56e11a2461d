import { mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { BAMBOO } from '../newsroom.ts';
import { countsOf, ownReaction, react } from '../served/guest.ts';
import { runData } from '../served/runData.ts';
import { serverFolder } from '../served/serverFolder.ts';

test('a backup taken while visitors react is whole, and a server starts on it', async () => {
  await using folder = await serverFolder();
  await using server = await folder.start();
  const before = await Promise.all(Array.from({ length: 20 }, () => react(server.url, BAMBOO)));
  const target = join(folder.data, '..', 'backup');
  let isDone = false;
  let sent = before.length;
  const writing = Promise.all(Array.from({ length: 8 }, async () => {
    while (!isDone) {
      await react(server.url, BAMBOO);
      sent++;
    }
  }));
  const { code, output } = await runData(['backup', target, '--data', folder.data]);
  isDone = true;
  await writing;
  expect([code, output]).toEqual([0, `已备份到 ${target}。恢复时用它作 --data。\n`]);
  expect((await stat(target)).mode & 0o077).toBe(0);

  await using restored = await folder.start({ data: target });
  const { egg } = await countsOf(restored.url, BAMBOO);
  expect(egg).toBeGreaterThanOrEqual(before.length);
  expect(egg).toBeLessThanOrEqual(sent);
  for (const { cookie } of before) expect(await ownReaction(restored.url, BAMBOO, cookie)).toBe('egg');
  expect((await countsOf(server.url, BAMBOO)).egg).toBe(sent);
}, 60_000);

test('a backup goes into a new folder only, and needs something to copy', async () => {
  await using folder = await serverFolder();
  await mkdir(folder.data);
  expect((await runData(['backup', folder.data, '--data', folder.data])).code).toBe(1);
  expect((await runData(['backup', join(folder.data, 'backup'), '--data', folder.data])).code).toBe(1);
});

test('PostgreSQL has its own tool', async () => {
  const { code, errors } = await runData(['backup', 'backup'], { DATABASE_URL: 'postgres://localhost/none' });
  expect([code, errors]).toEqual([1, '数据在 PostgreSQL 里，请用 pg_dump 备份。\n']);
});

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { BAMBOO, FERRY } from '../newsroom.ts';
import { countsOf, ownReaction, react } from './guest.ts';
import { runData } from './runData.ts';
import { serverFolder } from './serverFolder.ts';

test('export and import move everything to another database, and visitors with it', async () => {
  await using folder = await serverFolder();
  await using other = await serverFolder();
  await using server = await folder.start();
  const [{ cookie }] = await Promise.all([react(server.url, BAMBOO), react(server.url, BAMBOO), react(server.url, FERRY)]);
  const [first, second] = [join(folder.data, 'first.ndjson'), join(folder.data, 'second.ndjson')];
  // While the server runs.
  expect((await runData(['export', first, '--data', folder.data], folder.environment)).code).toBe(0);
  expect(await runData(['import', first, '--data', other.data], other.environment)).toMatchObject({ code: 0, output: '已导入 5 行。\n' });
  await other.takeSecretFrom(folder);
  await runData(['export', second, '--data', other.data], other.environment);
  expect(await readFile(second)).toEqual(await readFile(first));
  await using moved = await other.start();
  expect((await countsOf(moved.url, BAMBOO)).egg).toBe(2);
  expect(await ownReaction(moved.url, BAMBOO, cookie)).toBe('egg');
}, 60_000);

test('what is there already is not written over', async () => {
  await using folder = await serverFolder();
  await using server = await folder.start();
  await react(server.url, BAMBOO);
  const file = join(folder.data, 'dump.ndjson');
  await runData(['export', file, '--data', folder.data], folder.environment);
  const exported = await readFile(file);
  expect((await runData(['export', file, '--data', folder.data], folder.environment)).code).toBe(1);
  expect(await readFile(file)).toEqual(exported);
  const imported = await runData(['import', file, '--data', folder.data], folder.environment);
  expect([imported.code, imported.errors]).toEqual([1, '数据库里已经有数据，只能导入空的数据库\n']);
}, 60_000);

test.each([[[]], [['export']], [['toString', 'x']], [['import', 'a', 'b']], [['export', 'x', '--into', 'y']]])('%j is answered by the usage', async (commands) => {
  const { code, errors } = await runData(commands);
  expect(code).toBe(2);
  expect(errors).toContain('用法：npm run data');
});

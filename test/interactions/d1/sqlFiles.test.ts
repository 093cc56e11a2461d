import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { exportDump } from '../../../src/interactions/storage/dump.ts';
import { migrate } from '../../../src/interactions/storage/migrate.ts';
import { engine } from '../engine.ts';
import { BAMBOO, newsroom } from '../newsroom.ts';
import { runData } from '../served/runData.ts';
import { exportedSql } from './d1Engine.ts';

test('D1 is left and entered by the SQL files of wrangler', async () => {
  await using room = await newsroom();
  const [reader, editor] = [await room.reader(undefined, 'O’Neil\'s "竹"'), await room.editor()];
  const { id } = (await reader.comment(BAMBOO, "第一行；\n第二行 it's ? 'x';\n-- 不是注释")).body;
  await editor.decide(id, 1, 'approve');
  await reader.react(BAMBOO, 'flower');
  const dumped = await exportDump(room.services.database);

  const folder = await mkdtemp(join(tmpdir(), 'd1-files-'));
  const [left, dump, entered] = ['left.sql', 'dump.ndjson', 'entered.sql'].map((name) => join(folder, name));
  await writeFile(left, await exportedSql(room.folder));
  expect((await runData(['export', dump, '--d1', left])).code).toBe(0);
  expect((await readFile(dump, 'utf8')).trimEnd().split('\n')).toEqual(dumped);

  expect((await runData(['import', dump, '--d1', entered])).code).toBe(0);
  const other = await engine.open(`${room.folder}-other`);
  await migrate(other);
  await other.batch([{ sql: await readFile(entered, 'utf8'), parameters: [] }]);
  expect(await exportDump(other)).toEqual(dumped);
  await rm(folder, { recursive: true });
});

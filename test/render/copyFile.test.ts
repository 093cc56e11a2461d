import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { copyFile } from '../../src/render/copyFile.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'files-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function file(name: string, content: string): Promise<string> {
  await writeFile(join(folder, name), content);
  return join(folder, name);
}

test('a document keeps its name under a hash of its bytes', async () => {
  const path = await file('通知 1.pdf', 'pdf');
  const result = await copyFile({ path });
  expect(result).toMatchObject({ ok: true, url: expect.stringMatching(/^\/files\/[0-9a-f]{16}\/%E9%80%9A%E7%9F%A5%201\.pdf$/), warnings: [] });
  if (result.ok) expect(result.files).toEqual([{ name: decodeURIComponent(result.url.slice(1)), path }]);
});

test('other bytes have another address', async () => {
  const before = await copyFile({ path: await file('a.vtt', 'WEBVTT') });
  const after = await copyFile({ path: await file('a.vtt', 'WEBVTT 2') });
  expect(after).not.toEqual(before);
});

test.each(['a.html', 'a.js', 'a.svg', 'a.xml', 'a.exe', 'a'])('%s is not published', async (name) => {
  expect(await copyFile({ path: await file(name, 'x') })).toMatchObject({ ok: false, problem: { rule: 'file-type' } });
});

test('a video that hosts refuse is named, and still copied', async () => {
  const path = await file('long.mp4', '');
  await truncate(path, 30_000_000);
  expect(await copyFile({ path })).toMatchObject({ ok: true, warnings: [{ rule: 'file-too-large', message: expect.stringContaining('30.0 MB') }] });
});

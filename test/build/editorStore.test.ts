import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { EditorStore } from '../../src/build/editorStore.ts';
import { sections } from '../content/brokenFixture.ts';

let folder: string;
let store: EditorStore;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'store-'));
  store = new EditorStore(folder, sections);
});
afterEach(() => rmSync(folder, { recursive: true }));

const save = (path: string) => store.answer({ action: 'persistEntry', params: { dataFiles: [{ path, raw: '---\ntitle: 大会\n---\n正文。\n' }], assets: [] } });

test('what is saved can be listed, opened and deleted', async () => {
  await save('articles/2020/03/dahui/index.md');
  expect(readFileSync(join(folder, 'articles/2020/03/dahui/index.md'), 'utf8')).toBe('---\ntitle: 大会\n---\n正文。\n');
  const entry = await store.answer({ action: 'getEntry', params: { path: 'articles/2020/03/dahui/index.md' } });
  expect(await store.answer({ action: 'entriesByFolder', params: {} })).toEqual([entry]);
  await store.answer({ action: 'deleteFiles', params: { paths: ['articles/2020/03/dahui/index.md'] } });
  expect(await store.answer({ action: 'entriesByFolder', params: {} })).toEqual([]);
});

test.each(['site.yaml', '../x.md', 'articles/../site.yaml', 'articles/a/../../../x.md', '/etc/x.md', 'articles/.git/x.md', 'articles\\..\\x.md'])('%s is not written', async (path) => {
  await expect(save(path)).rejects.toThrow('不在稿件的文件夹里');
});

test('an unknown action is refused', async () => {
  await expect(store.answer({ action: 'format', params: {} })).rejects.toThrow('没有“format”这个操作');
});

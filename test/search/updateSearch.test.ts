import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type SearchUpdate, type UpdatedSearch, updateSearch } from '../../src/search/updateSearch.ts';
import { sampleEntry } from './searchEntries.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let root: string;
beforeAll(async () => void (root = await mkdtemp(join(tmpdir(), 'search-'))));
afterAll(() => rm(root, { recursive: true }));

const samples = Array.from({ length: 12 }, (_, i) => ({
  url: `/20${10 + i}/03/cun-${i}/`, title: `第${i}村的桥修好了`, body: `绥江边的第${i}村，**竹子**长得很好。`,
}));

async function update(name: string, changes: Partial<SearchUpdate> = {}): Promise<UpdatedSearch> {
  const contentDir = join(root, 'content');
  const entries = await Promise.all(samples.map((sample) => sampleEntry(contentDir, sample)));
  return updateSearch({ entries, previous: null, contentDir, cacheDir: join(root, name), concurrency: 2, compact: false, clean: false, sizes: { capacity: 4, newest: 4 }, ...changes });
}

async function contents({ files }: UpdatedSearch): Promise<Record<string, string>> {
  return Object.fromEntries(await Promise.all(files.map(async ({ path, source }) => [path, createHash('sha256').update(await readFile(source)).digest('hex')])));
}

describe('updateSearch', () => {
  it('writes the engine once, a manifest last, and each shard in a folder', async () => {
    const { files, plan, report } = await update('first');
    const paths = files.map(({ path }) => path);
    expect(paths.at(-1)).toBe('pagefind/pagefind-shards.json');
    expect(paths.filter((path) => path.includes('wasm'))).toEqual(['pagefind/wasm.unknown.1.5.2.pagefind']);
    expect(paths.filter((path) => path.endsWith('/articles.pf_meta')).length).toBe(plan.shards.length);
    expect(paths.filter((path) => path.endsWith('.pf_fragment')).length).toBe(12);
    expect(report).toMatchObject({ articles: 12, indexed: 12, shards: plan.shards.length });
  });

  it('gives the same bytes for the same articles', async () => {
    expect(await contents(await update('one'))).toEqual(await contents(await update('two')));
  });

  it('indexes nothing when nothing changed, and only the newest shard when an old article did', async () => {
    const first = await update('again');
    expect((await update('again', { previous: first.plan })).report.indexed).toBe(0);
    const entries = await Promise.all(samples.map((sample, i) => sampleEntry(join(root, 'content'), i ? sample : { ...sample, body: '改过了。' })));
    const second = await update('again', { previous: first.plan, entries });
    expect(second.report.indexed).toBe(second.plan.shards.at(-1)!.urls.length);
    const manifest = JSON.parse(await readFile(second.files.at(-1)!.source, 'utf8'));
    expect(manifest.shards.at(-1).shadowed).toEqual(['0']);
  });

  it('cuts anew when the cache has lost a shard with shadowed articles', async () => {
    const first = await update('lost');
    const entries = (await Promise.all(samples.map((sample) => sampleEntry(join(root, 'content'), sample)))).slice(1);
    const second = await update('empty', { previous: first.plan, entries });
    expect(second.plan.shards.flatMap(({ shadowed }) => shadowed)).toEqual([]);
    expect(second.report.indexed).toBe(11);
  });
});

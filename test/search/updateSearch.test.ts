import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { StandaloneIndex } from '../../scripts/bench/standaloneIndex.ts';
import type { Limits } from '../../src/search/planShards.ts';
import { sampleEntry } from './searchEntries.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const LIMITS: Limits = [4, 4, 4];

let root: string;
beforeAll(async () => void (root = await mkdtemp(join(tmpdir(), 'search-'))));
afterAll(() => rm(root, { recursive: true }));

const samples = Array.from({ length: 18 }, (_, i) => ({
  url: `/20${10 + i}/03/cun-${i}/`, title: `第${i}村的桥修好了`, body: `绥江边的第${i}村，**竹子**长得很好。`,
}));
const entries = (some = samples) => Promise.all(some.map((sample) => sampleEntry(join(root, 'content'), sample)));
const index = (name: string) => new StandaloneIndex(join(root, name), join(root, 'content'), LIMITS);

async function contents(name: string): Promise<Record<string, string>> {
  const folder = join(root, name, 'pagefind');
  const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((file) => file.isFile()).map((file) => join(file.parentPath, file.name));
  return Object.fromEntries(await Promise.all(files.sort().map(async (file) => [file.slice(folder.length + 1), createHash('sha256').update(await readFile(file)).digest('hex')])));
}

const manifest = async (name: string) => JSON.parse(await readFile(join(root, name, 'pagefind/pagefind-shards.json'), 'utf8'));

describe('updateSearch', () => {
  it('writes the engine once, a manifest, and each shard in a folder with its fragments', async () => {
    const { shards, indexed } = await index('first').update(await entries());
    const paths = Object.keys(await contents('first'));
    expect(paths.filter((path) => path.includes('wasm'))).toEqual(['wasm.unknown.1.5.2.pagefind']);
    expect(paths.filter((path) => path.endsWith('/articles.pf_meta')).length).toBe(shards.length);
    expect(paths.filter((path) => path.endsWith('.pf_fragment')).length).toBe(18);
    expect(new Set(shards.map(({ level }) => level))).toEqual(new Set([0, 1, 2]));
    expect(indexed).toBe(18);
  });

  it('gives the same bytes for the same articles', async () => {
    await index('one').update(await entries());
    await index('two').update(await entries());
    expect(await contents('one')).toEqual(await contents('two'));
  });

  it('indexes nothing when nothing changed, and only the newest shard when an old article did', async () => {
    const grown = index('grown');
    await grown.update(await entries());
    expect((await grown.update(await entries())).indexed).toBe(0);
    const edited = await entries(samples.map((sample, i) => (i ? sample : { ...sample, body: '改过了。' })));
    const { indexed, shards, built } = await grown.update(edited);
    expect(built.map(({ id }) => id)).toEqual([shards.at(-1)!.id]);
    expect(indexed).toBe(shards.at(-1)!.articles);
    expect((await manifest('grown')).shards.at(-1).shadowed).toEqual(['0']);
  });

  it('gives the bytes of a clean index when it is compacted', async () => {
    const compacted = index('compacted');
    await compacted.update(await entries(samples.slice(3, 12)));
    await compacted.update(await entries(samples.slice(1)));
    await compacted.update(await entries(), { compact: true });
    await index('clean').update(await entries());
    const kept = Object.entries(await contents('compacted')).filter(([path]) => !path.startsWith('recent/'));
    expect(kept).toEqual(Object.entries(await contents('clean')).filter(([path]) => !path.startsWith('recent/')));
  });
});

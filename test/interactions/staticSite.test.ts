import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Hono } from 'hono';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { staticSite } from '../../src/interactions/staticSite.ts';

const HASHED = [
  'assets/site-5df2aba8ba.js',
  'assets/site-22e8659b7b.css',
  'images/655fc75eae571e69.svg',
  'images/655fc75eae571e69-640.avif',
  'pagefind/0a1b2c3d4e5f/articles.pf_meta',
  'pagefind/0a1b2c3d4e5f/index/1f.pf_index',
  'pagefind/recent/fragment/k3x9qa7c.pf_fragment',
  'pagefind/traditional-0123456789abcdef.txt',
];
const NAMED = [
  'index.html',
  'assets/logo.svg',
  'images/map.png',
  'pagefind/pagefind-shards.json',
  'pagefind/wasm.unknown.1.5.2.pagefind',
  'pagefind/recent/articles.pf_meta',
];
const IMMUTABLE = 'public, max-age=31536000, immutable';

let folder: string;
let site: Hono;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'static-site-'));
  for (const file of [...HASHED, ...NAMED, '404.html']) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), `content of ${file}`);
  }
  site = new Hono().all('*', staticSite(folder));
});
afterAll(() => rm(folder, { recursive: true }));

test.each(HASHED)('%s is kept by browsers without asking again', async (file) => {
  const answer = await site.request(`/${file}`);
  expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, IMMUTABLE]);
});

test.each(NAMED)('%s is asked for again, and not sent again while it is the same', async (file) => {
  const answer = await site.request(`/${file === 'index.html' ? '' : file}`);
  expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-cache']);
  const again = await site.request(`/${file}`, { headers: { 'if-none-match': answer.headers.get('etag')! } });
  expect([again.status, await again.text()]).toEqual([304, '']);
});

test('a missing file is not missing for ever', async () => {
  const answer = await site.request('/assets/site-0000000000.js');
  expect([answer.status, answer.headers.get('cache-control')]).toEqual([404, 'no-cache']);
});

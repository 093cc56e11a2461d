import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { bundled } from './examplePages.ts';

const KB = 1024;

it('the script of every page is at most 8 KB, packed', async () => {
  expect(gzipSync(await bundled('src/browser/site.ts')).length).toBeLessThanOrEqual(8 * KB);
});

import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { expect, it } from 'vitest';
import { segment } from '../../src/search/segment.ts';
import { simplifyWith } from '../../src/search/simplify.ts';
import { traditionalTable } from '../../src/search/traditionalTable.ts';

const ARGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

/** All demo articles, and every character that either side might treat in its own way. */
async function everyText(): Promise<string> {
  const files = (await readdir('content/articles', { recursive: true })).filter((file) => file.endsWith('.md'));
  const articles = await Promise.all(files.map((file) => readFile(join('content/articles', file), 'utf8')));
  const characters = Array.from({ length: 0x32000 }, (_, code) => (code >= 0xd800 && code < 0xe000 ? '' : String.fromCodePoint(code)));
  return [...articles, characters.join(''), characters.map((character) => `国${character}1${character}a`).join('')].join('\n');
}

it('cuts the same words in Node and in Chromium', { timeout: 120_000 }, async () => {
  const text = await everyText();
  const table = traditionalTable();
  const entry = 'import { segment } from "./src/search/segment.ts"; import { simplifyWith } from "./src/search/simplify.ts"; globalThis.cut = (text, table) => segment(text, simplifyWith(table)).join(" ")';
  const bundle = await build({ stdin: { contents: entry, resolveDir: process.cwd() }, bundle: true, write: false, format: 'iife' });
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ARGS });
  try {
    const page = await browser.newPage();
    await page.addScriptTag({ content: bundle.outputFiles[0].text });
    const cut = await page.evaluate(([text, table]) => (globalThis as unknown as { cut(text: string, table: string): string }).cut(text, table), [text, table]);
    const words = segment(text, simplifyWith(table));
    expect(words.length).toBeGreaterThan(100_000);
    const hash = (value: string) => createHash('sha256').update(value).digest('hex');
    const first = cut.split(' ').findIndex((word, i) => word !== words[i]);
    expect(first, `first difference: ${cut.split(' ')[first]} and ${words[first]}`).toBe(-1);
    expect(hash(cut)).toBe(hash(words.join(' ')));
  } finally {
    await browser.close();
  }
});

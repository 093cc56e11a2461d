import { mkdirSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import type { SearchEntry } from '../../src/search/searchEntry.ts';
import type { UpdatedSearch } from '../../src/search/updateSearch.ts';
import type { CorpusArticle } from './searchCorpus.ts';
import { StandaloneIndex } from './standaloneIndex.ts';

/** Writes a corpus as content files and indexes it as the build would. Articles are an hour apart; `urls` leads back to ids. */
export async function buildSearchSite(folder: string, corpus: CorpusArticle[]): Promise<{ search: UpdatedSearch; urls: Map<string, string>; seconds: number }> {
  const entries = corpus.map((article, i) => writeArticle(join(folder, 'content'), article, i));
  const output = join(folder, 'site');
  const started = performance.now();
  const search = await new StandaloneIndex(output, join(folder, 'content')).update(entries);
  const seconds = (performance.now() - started) / 1000;
  writeFileSync(join(output, 'index.html'), '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>搜索</title>');
  await build({ stdin: { contents: 'export { searchEngine } from "./src/browser/searchEngine.ts"', resolveDir: process.cwd() }, outfile: join(output, 'engine.js'), bundle: true, format: 'esm', minify: true });
  return { search, urls: new Map(entries.map(({ url }, i) => [url, corpus[i].id])), seconds };
}

function writeArticle(contentDir: string, { title, text }: CorpusArticle, i: number): SearchEntry {
  const ms = Date.UTC(2015, 0, 1) + i * 3_600_000;
  const date = new Date(ms).toISOString();
  const url = `/${date.slice(0, 4)}/${date.slice(5, 7)}/a${i}/`;
  const file = `articles${url.slice(0, -1)}.md`;
  mkdirSync(dirname(join(contentDir, file)), { recursive: true });
  writeFileSync(join(contentDir, file), text);
  return { url, file, bodyStart: 0, title, date, ms, summary: '', section: '/xinwen/', sectionTitles: ['新闻'], places: [], authors: [], tags: [], picture: '' };
}

const TYPES: Record<string, string> = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.json': 'application/json', '.txt': 'text/plain; charset=utf-8' };

/** Serves a folder as a CDN would: text compressed, everything cacheable. */
export async function serveSite(folder: string): Promise<{ origin: string; close(): void }> {
  const server = createServer(async ({ url = '/' }, response) => {
    const path = new URL(url, 'http://127.0.0.1').pathname.replace(/\/$/, '/index.html');
    try {
      const content = await readFile(join(folder, path));
      const type = TYPES[extname(path)];
      const headers = { 'cache-control': 'max-age=600', 'content-type': type ?? 'application/octet-stream' };
      if (type) response.writeHead(200, { ...headers, 'content-encoding': 'gzip' }).end(gzipSync(content));
      else response.writeHead(200, headers).end(content);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() };
}

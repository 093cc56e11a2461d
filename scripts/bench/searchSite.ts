import { createHash } from 'node:crypto';
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import type { SearchEntry } from '../../src/search/searchEntry.ts';
import { type UpdatedSearch, updateSearch } from '../../src/search/updateSearch.ts';
import type { CorpusArticle } from './searchCorpus.ts';

/** Writes a corpus as content files and indexes it as the build would. Articles are an hour apart; `urls` leads back to ids. */
export async function buildSearchSite(folder: string, corpus: CorpusArticle[]): Promise<{ search: UpdatedSearch; urls: Map<string, string> }> {
  const urls = new Map<string, string>();
  const entries: SearchEntry[] = [];
  for (const [i, article] of corpus.entries()) {
    const entry = await writeArticle(join(folder, 'content'), article, i);
    urls.set(entry.url, article.id);
    entries.push(entry);
  }
  const search = await updateSearch({ entries, previous: null, contentDir: join(folder, 'content'), cacheDir: join(folder, 'cache'), concurrency: 2, compact: false, clean: false });
  const output = join(folder, 'site');
  for (const { path, source } of search.files) {
    await mkdir(dirname(join(output, path)), { recursive: true });
    await copyFile(source, join(output, path));
  }
  await writeFile(join(output, 'index.html'), '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>搜索</title>');
  await build({ stdin: { contents: 'export { searchEngine } from "./src/browser/searchEngine.ts"', resolveDir: process.cwd() }, outfile: join(output, 'engine.js'), bundle: true, format: 'esm', minify: true });
  return { search, urls };
}

async function writeArticle(contentDir: string, { title, text }: CorpusArticle, i: number): Promise<SearchEntry> {
  const ms = Date.UTC(2015, 0, 1) + i * 3_600_000;
  const iso = new Date(ms).toISOString();
  const url = `/${iso.slice(0, 4)}/${iso.slice(5, 7)}/a${i}/`;
  const file = `articles${url.slice(0, -1)}.md`;
  await mkdir(dirname(join(contentDir, file)), { recursive: true });
  await writeFile(join(contentDir, file), `---\ntitle: x\n---\n\n${text}\n`);
  return {
    url, file, ms, picture: '', sectionTitles: ['新闻'], hash: createHash('sha256').update(title + text).digest('hex').slice(0, 16),
    article: {
      url, file, title, date: { iso, ms, hasTime: true }, updated: null, section: '/xinwen/', authors: [], summary: '', source: null, cover: null,
      tags: [], places: [], related: [], aliases: [], pin: null, expires: null, withdrawn: null, corrections: [], comments: true, editor: '',
      reviewers: [], draft: false, minor: false,
    },
  };
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

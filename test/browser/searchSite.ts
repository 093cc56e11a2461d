import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { build } from 'esbuild';
import { searchLayout } from '../../layouts/search.ts';
import type { SearchPage } from '../../src/model/pages.ts';

const frame: SearchPage['frame'] = {
  language: 'zh-CN', siteName: '大怀集', siteUrl: 'https://example.org', tagline: '', title: '搜索 - 大怀集', description: '', canonical: 'https://example.org/search/', noindex: true,
  openGraph: { type: 'website', title: '搜索', image: null }, jsonLd: [], feeds: [], navigation: [], areas: [], breadcrumb: [],
  assets: { css: '/search.css', moreCss: '/none.css', textCss: '/none.css', script: '/none.js', searchScript: '/search.js', shareScript: '/none.js', moderationScript: '/none.js' },
  footer: { publisher: '', address: '', phone: '', email: '', licences: [], links: [] }, notice: '',
};

/** Writes a search page and its script into `output`, beside an index: what a browser needs to search. */
export async function writeSearchSite(output: string, page: Pick<SearchPage, 'sections' | 'years'>): Promise<void> {
  await mkdir(join(output, 'search'), { recursive: true });
  await writeFile(join(output, 'search/index.html'), searchLayout({ kind: 'search', url: '/search/', frame, ...page }).toString());
  await writeFile(join(output, 'none.js'), '');
  await copyFile('static/css/search.css', join(output, 'search.css'));
  await build({ entryPoints: ['src/browser/search.ts'], outfile: join(output, 'search.js'), bundle: true, format: 'esm', minify: true });
}

const types: Record<string, string> = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json', '.txt': 'text/plain; charset=utf-8' };

/** Serves a folder on 127.0.0.1. */
export async function serveFolder(folder: string): Promise<{ origin: string; close(): void }> {
  const server = createServer(async ({ url = '/' }, response) => {
    const path = new URL(url, 'http://127.0.0.1').pathname.replace(/\/$/, '/index.html');
    try {
      const content = await readFile(join(folder, path));
      response.writeHead(200, { 'content-type': types[extname(path)] ?? 'application/octet-stream', 'cache-control': 'max-age=60' }).end(content);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() };
}

import { readFile } from 'node:fs/promises';
import { build } from 'esbuild';
import type { BrowserContext } from 'playwright-core';
import { layout } from '../../layouts/layout.ts';
import type { PageModel } from '../../src/model/pages.ts';
import { frame } from '../fixtures/partials/frame.ts';
import { htmlPages } from '../fixtures/partials/pages.ts';

/** A stylesheet or script with all that it imports, as the build bundles it. */
export const bundled = async (entry: string) => {
  const { outputFiles } = await build({ entryPoints: [entry], bundle: true, minify: true, format: 'esm', write: false });
  return outputFiles[0].text;
};

/** Every example page at `/KIND/NAME`, with its stylesheet and scripts, answered without a server. */
export async function examplePages() {
  const files = new Map<string, { body: string; contentType: string }>();
  files.set(frame.assets.css, { body: await bundled('static/css/site.css'), contentType: 'text/css' });
  files.set(frame.assets.moreCss, { body: await bundled('static/css/more.css'), contentType: 'text/css' });
  files.set(frame.assets.script, { body: await bundled('src/browser/site.ts'), contentType: 'text/javascript' });
  files.set(frame.assets.shareScript, { body: await bundled('src/browser/shareDialog.ts'), contentType: 'text/javascript' });
  files.set('/first-paint.js', { body: await readFile('static/first-paint.js', 'utf8'), contentType: 'text/javascript' });
  for (const drawing of ['ferry', 'gone', 'not-found', 'river-bend']) files.set(`/drawings/${drawing}.svg`, { body: await readFile(`static/drawings/${drawing}.svg`, 'utf8'), contentType: 'image/svg+xml' });
  const paths: string[] = [];
  for (const [kind, named] of Object.entries(htmlPages)) {
    for (const [name, page] of Object.entries(named as Record<string, PageModel>)) {
      const path = `/${kind}/${name.replaceAll(' ', '-')}`;
      paths.push(path);
      files.set(path, { body: layout(page), contentType: 'text/html; charset=utf-8' });
    }
  }
  const serve = (context: BrowserContext) => context.route('http://paper.example/**', (route) => {
    const file = files.get(new URL(route.request().url()).pathname);
    return file ? route.fulfill(file) : route.fulfill({ status: 204, body: '' });
  });
  return { paths, serve };
}

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, parse } from 'node:path';
import { build, stop } from 'esbuild';
import type { Assets } from '../model/pages.ts';
import type { BuildState } from './buildState.ts';
import { codeHash, filesBelow } from './codeHash.ts';
import { hashOf } from './outputFolder.ts';

export interface AssetFile {
  path: string;
  hash: string;
  source: string;
}

export interface BundledAssets {
  assets: Assets;
  files: AssetFile[];
}

/** The bundles: what a page calls them, and where each begins. */
const ENTRIES: Record<keyof Assets, string> = {
  css: 'static/css/site.css',
  moreCss: 'static/css/more.css',
  textCss: 'static/css/text-edition.css',
  script: 'src/browser/site.ts',
  searchScript: 'src/browser/search.ts',
  shareScript: 'src/browser/shareDialog.ts',
  moderationScript: 'src/browser/moderation.ts',
};
/** What no page names stands at the root, unhashed: a service worker must, and the proof of work is fetched by few. */
const FIXED: Record<string, string> = { 'service-worker.js': 'src/browser/offline/serviceWorker.ts', 'proof.js': 'src/browser/proof.ts' };
const SOURCES = ['package-lock.json', 'src/build/bundleAssets.ts', 'static/css', 'src/browser', 'src/search', 'src/model'];

/** Scripts and styles under names that change with their content, and `static/` as it is, without its styles. */
export async function bundleAssets(root: string, cacheDir: string): Promise<BundledAssets> {
  const folder = join(cacheDir, 'assets', codeHash(root, SOURCES));
  if (!existsSync(join(folder, 'assets.json'))) await bundle(root, folder);
  const names = JSON.parse(readFileSync(join(folder, 'assets.json'), 'utf8')) as Assets;
  const named = Object.values(names).map((url) => fileOf(url.slice(1), join(folder, basename(url))));
  const copied = filesBelow(root, 'static')
    .filter((file) => !file.startsWith('static/css/'))
    .map((file) => fileOf(file.slice('static/'.length), join(root, file)));
  const fixed = Object.keys(FIXED).map((path) => fileOf(path, join(folder, path)));
  return { assets: names, files: [...named, ...fixed, ...copied] };
}

/** Remembers what is bundled now, and answers the paths that the last build had and this one has not: names change with content. */
export function droppedAssets(state: BuildState, files: AssetFile[]): string[] {
  const before = JSON.parse(state.meta('assets') ?? '[]') as string[];
  const now = new Set(files.map(({ path }) => path));
  state.setMeta('assets', JSON.stringify([...now]));
  return before.filter((path) => !now.has(path));
}

async function bundle(root: string, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const names = await Promise.all(Object.entries(ENTRIES).map(async ([name, entry]) => {
    const bytes = await bundled(root, entry);
    const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 10);
    const { name: base, ext } = parse(entry);
    const file = `${base}-${hash}${ext.replace('.ts', '.js')}`;
    writeFileSync(join(folder, file), bytes);
    return [name, `/assets/${file}`];
  }));
  for (const [path, entry] of Object.entries(FIXED)) writeFileSync(join(folder, path), await bundled(root, entry));
  await stop();
  // Written last: its presence says that the folder is whole.
  writeFileSync(join(folder, 'assets.json'), JSON.stringify(Object.fromEntries(names)));
}

/** Not `buildSync`: it waits for a thread of its own, and was seen to wait for ever. */
async function bundled(root: string, entry: string): Promise<Uint8Array> {
  const { outputFiles } = await build({
    absWorkingDir: root, entryPoints: [entry], bundle: true, minify: true, format: 'esm', target: 'es2022',
    charset: 'utf8', legalComments: 'none', external: ['/pagefind/*', '/drawings/*'], write: false, logLevel: 'error',
  });
  return outputFiles[0].contents;
}

function fileOf(path: string, source: string): AssetFile {
  return { path, source, hash: hashOf(readFileSync(source)) };
}

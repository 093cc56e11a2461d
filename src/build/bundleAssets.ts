import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, parse } from 'node:path';
import { build, stop } from 'esbuild';
import type { Assets } from '../model/pages.ts';
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
  textCss: 'static/css/text-edition.css',
  script: 'src/browser/site.ts',
  searchScript: 'src/browser/search.ts',
  moderationScript: 'src/browser/moderation.ts',
};
const SOURCES = ['package-lock.json', 'static/css', 'src/browser', 'src/search', 'src/model'];

/** Scripts and styles under names that change with their content, and `static/` as it is, without its styles. */
export async function bundleAssets(root: string, cacheDir: string): Promise<BundledAssets> {
  const folder = join(cacheDir, 'assets', codeHash(root, SOURCES));
  if (!existsSync(join(folder, 'assets.json'))) await bundle(root, folder);
  const names = JSON.parse(readFileSync(join(folder, 'assets.json'), 'utf8')) as Assets;
  const bundled = Object.values(names).map((url) => fileOf(url.slice(1), join(folder, basename(url))));
  const copied = filesBelow(root, 'static')
    .filter((file) => !file.startsWith('static/css/'))
    .map((file) => fileOf(file.slice('static/'.length), join(root, file)));
  return { assets: names, files: [...bundled, ...copied] };
}

async function bundle(root: string, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const names = await Promise.all(Object.entries(ENTRIES).map(async ([name, entry]) => {
    // Not `buildSync`: it waits for a thread of its own, and was seen to wait for ever.
    const { outputFiles } = await build({
      absWorkingDir: root, entryPoints: [entry], bundle: true, minify: true, format: 'esm', target: 'es2022',
      charset: 'utf8', legalComments: 'none', external: ['/pagefind/*', '/drawings/*'], write: false, logLevel: 'error',
    });
    const bytes = outputFiles[0].contents;
    const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 10);
    const { name: base, ext } = parse(entry);
    const file = `${base}-${hash}${ext.replace('.ts', '.js')}`;
    writeFileSync(join(folder, file), bytes);
    return [name, `/assets/${file}`];
  }));
  await stop();
  // Written last: its presence says that the folder is whole.
  writeFileSync(join(folder, 'assets.json'), JSON.stringify(Object.fromEntries(names)));
}

function fileOf(path: string, source: string): AssetFile {
  return { path, source, hash: hashOf(readFileSync(source)) };
}

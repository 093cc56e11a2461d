import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import type { BenchCase, BenchRow } from './benchRow.ts';
import { writeEleventySite } from './eleventySite.ts';
import { writeHugoSite } from './hugoSite.ts';
import { measure, repeat, setAside, type Measured } from './measure.ts';
import { articleFiles, edit } from './ownBuilds.ts';

export const HUGO = 'Hugo';
export const HUGO_RELATED = 'Hugo, related content';
export const ELEVENTY = 'Eleventy';

interface Peer {
  generator: string;
  isInstalled: () => boolean;
  write: (site: string, articles: number) => void;
  command: string;
  args: string[];
  /** Whether Pagefind is measured on its output. */
  hasPagefind: boolean;
}

const hugo = { isInstalled: () => spawnSync('hugo', ['version']).status === 0, command: 'hugo', args: ['--quiet'], hasPagefind: true };

/** Other generators by the name that `--peers` takes. */
export const PEERS: Record<string, Peer[]> = {
  hugo: [
    { ...hugo, generator: HUGO, write: (site, articles) => writeHugoSite(site, articles, false) },
    { ...hugo, generator: HUGO_RELATED, write: (site, articles) => writeHugoSite(site, articles, true) },
  ],
  eleventy: [{
    generator: ELEVENTY, isInstalled: () => true, write: writeEleventySite, command: process.execPath,
    args: [resolve('node_modules/@11ty/eleventy/cmd.cjs'), '--quiet'], hasPagefind: false,
  }],
};

/** Builds of the same articles by another generator in `dir/peer`, if it is installed. */
export async function* peerBuilds(dir: string, name: string, articles: number, runs: number): AsyncGenerator<BenchRow> {
  for (const peer of PEERS[name].filter(({ isInstalled }) => isInstalled())) {
    const { generator, write, command, args, hasPagefind } = peer;
    const site = join(dir, 'peer');
    write(site, articles);
    const row = async (work: BenchCase, prepare: (run: number) => void, run: () => Promise<Measured>): Promise<BenchRow> => (
      { generator, work, articles, runs: await repeat(runs, prepare, run) });
    const build = () => measure(command, args, site);
    const without = (folder: string) => () => setAside(join(site, folder));
    yield await row('clean', without('public'), build);
    const newest = articleFiles(join(site, 'content')).slice(-runs);
    yield await row('edit new', (i) => edit(newest[i]), build);
    const pagefind = () => measure(process.execPath, ['node_modules/pagefind/lib/runner/bin.cjs', '--site', join(site, 'public')], process.cwd());
    if (hasPagefind) yield await row('Pagefind', without('public/pagefind'), pagefind);
    setAside(site);
  }
}

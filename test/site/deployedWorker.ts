import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { build } from 'esbuild';
import { Miniflare } from 'miniflare';

const ROOT = resolve(import.meta.dirname, '../..');

/** What of `wrangler.jsonc` decides how the Worker runs. */
interface Configuration {
  main: string;
  compatibility_date: string;
  compatibility_flags: string[];
  assets: { directory: string; binding: string; html_handling: 'auto-trailing-slash'; not_found_handling: '404-page'; run_worker_first: string[] };
  d1_databases: { binding: string; database_name: string }[];
  triggers: { crons: string[] };
  vars: Record<string, string>;
}

export function wranglerConfiguration(): Configuration {
  return JSON.parse(readFileSync(resolve(ROOT, 'wrangler.jsonc'), 'utf8').replace(/^\s*\/\/.*$/gm, ''));
}

/** Bundles as wrangler does: for workerd, with Node's modules left to it. */
async function bundled(entry: string): Promise<string> {
  const { outputFiles: [script] } = await build({
    entryPoints: [resolve(ROOT, entry)], bundle: true, write: false, format: 'esm', platform: 'browser',
    conditions: ['workerd', 'worker', 'browser'], external: ['node:*', 'cloudflare:*'],
  });
  return script.text;
}

export interface DeployedWorker extends AsyncDisposable {
  url: string;
  workerd: Miniflare;
  /** What the Worker printed, sign-in codes among it. */
  lines: string[];
}

interface Place {
  /** A built site. */
  site: string;
  /** Where D1 keeps its files. */
  data: string;
  /** What the operator sets besides `wrangler.jsonc`. */
  settings: Record<string, string>;
}

/** Site and function as `wrangler.jsonc` deploys them, in workerd on this machine. */
export async function deployedWorker({ site, data, settings }: Place): Promise<DeployedWorker> {
  const { main, compatibility_date, compatibility_flags, assets, d1_databases, vars } = wranglerConfiguration();
  const lines: string[] = [];
  const workerd = new Miniflare({
    modules: [{ type: 'ESModule', path: 'worker.js', contents: await bundled(main) }],
    compatibilityDate: compatibility_date,
    compatibilityFlags: compatibility_flags,
    bindings: { ...vars, ...settings },
    d1Databases: Object.fromEntries(d1_databases.map(({ binding, database_name }) => [binding, database_name])),
    d1Persist: data,
    assets: {
      directory: site,
      binding: assets.binding,
      routerConfig: { has_user_worker: true, static_routing: { user_worker: assets.run_worker_first } },
      assetConfig: { html_handling: assets.html_handling, not_found_handling: assets.not_found_handling },
    },
    handleRuntimeStdio: (...outputs: Readable[]) => outputs.forEach((output) => createInterface({ input: output }).on('line', (line) => lines.push(line))),
  });
  const url = (await workerd.ready).origin;
  return { url, workerd, lines, [Symbol.asyncDispose]: () => workerd.dispose() };
}

/** A request as Cloudflare hands it over; redirections are the browser's to follow. */
export function fromAddress(url: string, init: RequestInit): Promise<Response> {
  return fetch(url, { ...init, redirect: 'manual', headers: { ...(init.headers as Record<string, string>), 'cf-connecting-ip': '203.0.113.7' } });
}

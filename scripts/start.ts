import { fork, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { watch } from 'chokidar';
import { rebuilder } from '../src/build/rebuilder.ts';

// `npm start`: build, serve with the function, and build again on every change, as a preview for the newsroom.
const root = dirname(dirname(fileURLToPath(import.meta.url)));
process.chdir(root);
const { values } = parseArgs({
  options: {
    content: { type: 'string', default: 'content' },
    data: { type: 'string', default: '.data' },
    port: { type: 'string', default: '8080' },
  },
});
const cache = join('.cache', 'preview');
const site = join(cache, 'site');
const report = join(cache, 'report.json');
let server: ChildProcess | null = null;

/** A process of its own for every build, so that changed code is never a stale module. */
function runBuild(): Promise<{ code: number; output: string }> {
  const options = ['--preview', '--content', values.content, '--output', site, '--cache', cache, '--report', report];
  const child = spawn(process.execPath, ['scripts/build.ts', ...options], { stdio: ['ignore', 'inherit', 'pipe'] });
  let output = '';
  child.stderr.on('data', (data: Buffer) => {
    output += data;
    process.stderr.write(data);
  });
  return new Promise((resolve) => child.on('close', (code) => resolve({ code: code ?? 1, output })));
}

function startServer(): Promise<void> {
  server = fork('scripts/liveServer.ts', ['--content', values.content, '--site', site, '--data', values.data, '--port', values.port]);
  const started = server;
  return new Promise((resolve, reject) => {
    started.once('message', () => resolve());
    started.once('exit', (code) => (server === started ? reject(new Error(`服务没有启动（${code}）`)) : resolve()));
  });
}

async function restartServer(): Promise<void> {
  const old = server;
  server = null;
  if (old) await new Promise((resolve) => old.once('exit', resolve) && old.kill('SIGTERM'));
  await startServer();
}

function dueAt(): number | null {
  try {
    const { nextDue } = JSON.parse(readFileSync(report, 'utf8')) as { nextDue: string | null };
    return nextDue === null ? null : Date.parse(nextDue);
  } catch {
    return null;
  }
}

const changed = rebuilder({ runBuild, restartServer, dueAt, tell: (message) => server?.send(message), clock: Date.now });
const watcher = watch([values.content, 'layouts', 'static', 'src', 'eleventy.config.ts'], { ignoreInitial: true });
await Promise.all([runBuild(), once(watcher, 'ready')]);
// Before the server says its address: whoever can see the site can change it.
watcher.on('all', (_event, path) => changed.note(path));
await startServer().catch((error: Error) => {
  console.error(error.message);
  process.exit(1);
});
changed.scheduleDue();
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    server?.kill('SIGTERM');
    process.exit(0);
  });
}

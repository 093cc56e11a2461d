import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { FIXTURE_CONTENT } from '../site/fixtureSite.ts';

const PROJECT = resolve(import.meta.dirname, '../..');
const COPIED = ['src', 'layouts', 'static', 'scripts', 'eleventy.config.ts', 'package.json', 'package-lock.json'];

export interface PreviewProject {
  folder: string;
  url: string;
  stop(): Promise<void>;
}

/** `npm start` in a copy of the project with the fixture's content, for tests that change code or content. */
export async function previewProject(): Promise<PreviewProject> {
  const folder = mkdtempSync(join(tmpdir(), 'live-'));
  for (const name of COPIED) cpSync(join(PROJECT, name), join(folder, name), { recursive: true });
  symlinkSync(join(PROJECT, 'node_modules'), join(folder, 'node_modules'));
  cpSync(FIXTURE_CONTENT, join(folder, 'content'), { recursive: true });
  const running = spawn(process.execPath, ['scripts/start.ts', '--port', String(await freePort())], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
  const url = await printedAddress(running);
  return {
    folder, url,
    async stop() {
      const ended = once(running, 'exit');
      running.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function printedAddress(running: ChildProcess): Promise<string> {
  let output = '';
  return new Promise((resolve, reject) => {
    running.once('exit', () => reject(new Error(output)));
    running.stderr!.on('data', (data) => void (output += data));
    running.stdout!.on('data', (data) => {
      output += data;
      const address = /http:\/\/localhost:\d+/.exec(output);
      if (address) resolve(address[0]);
    });
  });
}

async function freePort(): Promise<number> {
  const server = createServer();
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  await once(server.close(), 'close');
  return port;
}

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, expect, inject, it } from 'vitest';
import { startedProcess } from '../interactions/served/servedProcess.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const ARTICLE = '/2026/06/published/';
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');

const folder = mkdtempSync(join(tmpdir(), 'machine-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The packages that `npm prune --omit=dev` leaves. */
function linkPackages(target: string): void {
  const { packages } = JSON.parse(read('package-lock.json')) as { packages: Record<string, { dev?: boolean }> };
  const kept = Object.keys(packages).filter((path) => /^node_modules\/(?:@[^/]+\/)?[^/]+$/.test(path) && !packages[path].dev);
  for (const path of [...kept, 'node_modules/.bin']) {
    mkdirSync(dirname(join(target, path)), { recursive: true });
    symlinkSync(join(ROOT, path), join(target, path));
  }
}

it('the container holds what the server needs, answers its health check and stops on SIGTERM', async () => {
  const [, last] = read('Dockerfile').split(/^FROM .*$/m).slice(1);
  const copied = [...last.matchAll(/^COPY --from=build \/app\/(\S+) \.\/(\S*)$/gm)].map(([, name]) => name);
  for (const name of copied) {
    if (name === 'node_modules') linkPackages(folder);
    else cpSync(name === '_site' ? inject('fixture').folder : join(ROOT, name), join(folder, name), { recursive: true });
  }
  const [, check] = /^HEALTHCHECK .*CMD (\[.*\])$/m.exec(last)!;
  const command: string[] = JSON.parse(/^CMD (\[.*\])$/m.exec(last)![1]);
  await using server = await startedProcess(command.map((word) => ({ '/data': join(folder, 'data'), '8080': '0' })[word] ?? word), { folder });
  expect((await fetch(server.url + ARTICLE)).status).toBe(200);
  const { port } = new URL(server.url);
  const [program, ...options]: string[] = JSON.parse(check.replace('8080', port));
  const healthy = async () => (await once(spawn(program, options, { cwd: folder }), 'exit'))[0];
  expect(await healthy()).toBe(0);
  expect(await server.end('SIGTERM')).toBe(0);
  expect(await healthy()).toBe(1);
});

it('the systemd unit starts the server', async () => {
  const unit = read('dahuaiji.service');
  const [, workingDirectory] = /^WorkingDirectory=(.*)$/m.exec(unit)!;
  const [, command] = /^ExecStart=(.*)$/m.exec(unit)!;
  const words = command.replaceAll(workingDirectory, ROOT).replace('${STATE_DIRECTORY}', join(folder, 'state')).replace('8080', '0').split(' ');
  await using server = await startedProcess(words, { folder: ROOT });
  expect(await (await fetch(`${server.url}/api/health`)).json()).toEqual({ status: 'ok' });
  expect(await server.end('SIGTERM')).toBe(0);
});

import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, globSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { TestProject } from 'vitest/node';

/** A program of the newest version that Debian has installed. */
function program(name: string): string {
  const version = (path: string) => Number(path.split('/')[4]);
  const [newest] = globSync(`/usr/lib/postgresql/*/bin/${name}`).sort((one, other) => version(other) - version(one));
  if (!newest) throw new Error(`there is no ${name}: apt-get install postgresql`);
  return newest;
}

/** PostgreSQL refuses to run as root: there it runs as the user that its package has made. */
function unprivileged(): { uid?: number; gid?: number } {
  if (process.getuid!() !== 0) return {};
  const [uid, gid] = ['-u', '-g'].map((option) => Number(spawnSync('id', [option, 'postgres'], { encoding: 'utf8' }).stdout));
  return { uid, gid };
}

async function ready(server: ChildProcess): Promise<void> {
  const log: string[] = [];
  for await (const line of createInterface({ input: server.stderr! })) {
    log.push(line);
    if (line.includes('ready to accept connections')) return void server.stderr!.resume();
  }
  throw new Error(`PostgreSQL did not start:\n${log.join('\n')}`);
}

/** Vitest's global setup: a server of this run alone, on a socket in its own folder, sorting as Chinese does. */
export default async function postgresServer(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'postgres-'));
  const user = unprivileged();
  if (user.uid) chownSync(folder, user.uid, user.gid!);
  const options = ['--pgdata', folder, '--username', 'postgres', '--auth', 'trust', '--encoding', 'UTF8', '--locale', 'C.UTF-8'];
  const made = spawnSync(program('initdb'), [...options, '--locale-provider', 'icu', '--icu-locale', 'zh-Hans-CN', '--no-sync'], { ...user, cwd: '/', encoding: 'utf8' });
  if (made.status !== 0) throw new Error(`initdb failed:\n${made.stderr}`);
  // It is thrown away after the run, so it need not wait for the disk; and nothing but the function itself vacuums.
  const settings = ['listen_addresses=', 'fsync=off', 'autovacuum=off'].flatMap((setting) => ['-c', setting]);
  const server = spawn(program('postgres'), ['-D', folder, '-k', folder, ...settings], { ...user, cwd: '/', stdio: ['ignore', 'ignore', 'pipe'] });
  await ready(server);
  project.provide('postgresFolder', folder);
  return async () => {
    server.kill('SIGINT');
    await once(server, 'exit');
    rmSync(folder, { recursive: true });
  };
}

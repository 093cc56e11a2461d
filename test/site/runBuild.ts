import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';

const COMMAND = resolve(import.meta.dirname, '../../scripts/build.ts');

/** Runs the real command in a process of its own. */
export function runBuild(options: Record<string, string>, ...flags: string[]): { code: number | null; stdout: string; stderr: string } {
  const named = Object.entries(options).flatMap(([name, value]) => [`--${name}`, value]);
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, ...named, ...flags], { encoding: 'utf8' });
  return { code: status, stdout, stderr };
}

/** The options of a build that keeps everything it makes below `root`. */
export function buildOptions(root: string, content: string, now: string) {
  return { content, output: join(root, 'site'), cache: join(root, 'cache'), report: join(root, 'report.json'), now };
}

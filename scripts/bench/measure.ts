import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, renameSync } from 'node:fs';

export interface Measured {
  seconds: number;
  /** Largest resident size that any one process reached, MB. */
  largestMb: number;
  /** Largest sum of resident sizes over all processes at one moment, MB; pages that they share count once for each. */
  togetherMb: number;
}

const SAMPLE_MS = 100;

/** Runs a command as a cold process and measures it from outside, with all processes that it starts (Linux). */
export async function measure(command: string, args: string[], cwd: string): Promise<Measured> {
  const start = performance.now();
  const child = spawn(command, args, { cwd, stdio: ['ignore', 'ignore', 'pipe'] });
  let errors = '';
  child.stderr.on('data', (data: Buffer) => (errors = (errors + data).slice(-2000)));
  const peak = { largestMb: 0, togetherMb: 0 };
  const sampling = setInterval(() => sample(child.pid!, peak), SAMPLE_MS);
  const code = await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve));
  clearInterval(sampling);
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${code}\n${errors}`);
  return { seconds: (performance.now() - start) / 1000, ...peak };
}

/**
 * Puts a folder out of the way of the next run. It is not removed: for a while after many removals ext4 makes files several
 * times more slowly, since it does not give away the inodes just freed.
 */
export function setAside(folder: string): void {
  if (existsSync(folder)) renameSync(folder, `${folder}.aside-${process.hrtime.bigint()}`);
}

/** Runs of the same work, each after its own `prepare`, which is not measured, and with nothing left to be written to disk. */
export async function repeat<Run extends Measured>(runs: number, prepare: (run: number) => void, run: () => Promise<Run>): Promise<Run[]> {
  const results: Run[] = [];
  for (let i = 0; i < runs; i++) {
    prepare(i);
    spawnSync('sync');
    results.push(await run());
  }
  return results;
}

/** The run in the middle by time; the slower one of two. */
export function median<Run extends Measured>(runs: Run[]): Run {
  return runs.toSorted((one, other) => one.seconds - other.seconds)[Math.floor(runs.length / 2)];
}

function sample(root: number, peak: { largestMb: number; togetherMb: number }): void {
  const sizes = family(root).map(memory);
  peak.largestMb = Math.max(peak.largestMb, ...sizes.map(({ highestMb }) => highestMb));
  peak.togetherMb = Math.max(peak.togetherMb, sizes.reduce((sum, { residentMb }) => sum + residentMb, 0));
}

/** The process and all below it. */
function family(root: number): number[] {
  const children = new Map<number, number[]>();
  for (const name of readdirSync('/proc')) {
    const parent = /^\d+$/.test(name) ? parentOf(Number(name)) : null;
    if (parent !== null) children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
  }
  const below = (pid: number): number[] => [pid, ...(children.get(pid) ?? []).flatMap(below)];
  return below(root);
}

function parentOf(pid: number): number | null {
  const stat = read(`/proc/${pid}/stat`);
  return stat ? Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]) : null;
}

function memory(pid: number): { highestMb: number; residentMb: number } {
  const status = read(`/proc/${pid}/status`);
  const mb = (field: string) => Math.round(Number(new RegExp(`${field}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1024);
  return { highestMb: mb('VmHWM'), residentMb: mb('VmRSS') };
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

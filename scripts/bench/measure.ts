import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

export interface Measured {
  seconds: number;
  /** Largest resident size of any one process, MB. */
  largestMb: number;
  /** Largest sum over all processes at one moment, MB. */
  togetherMb: number;
}

const SAMPLE_MS = 50;

/** Runs a command as a cold process and measures it from outside, with all processes that it starts (Linux). */
export async function measure(command: string, args: string[], cwd: string): Promise<Measured> {
  const start = performance.now();
  const child = spawn(command, args, { cwd, stdio: ['ignore', 'ignore', 'pipe'] });
  let errors = '';
  child.stderr.on('data', (data: Buffer) => (errors += data));
  const peak = { largestMb: 0, togetherMb: 0 };
  const sampling = setInterval(() => sample(child.pid!, peak), SAMPLE_MS);
  const code = await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve));
  clearInterval(sampling);
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${code}\n${errors.slice(-2000)}`);
  return { seconds: (performance.now() - start) / 1000, ...peak };
}

/** The median by time of several runs; `prepare` before each is not measured. */
export async function median(runs: number, prepare: (run: number) => void, run: () => Promise<Measured>): Promise<Measured> {
  const results: Measured[] = [];
  for (let i = 0; i < runs; i++) {
    prepare(i);
    results.push(await run());
  }
  return results.sort((a, b) => a.seconds - b.seconds)[Math.floor(runs / 2)];
}

function sample(root: number, peak: { largestMb: number; togetherMb: number }): void {
  const sizes = family(root).map(residentMb);
  peak.largestMb = Math.max(peak.largestMb, ...sizes);
  peak.togetherMb = Math.max(peak.togetherMb, sizes.reduce((sum, size) => sum + size, 0));
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

function residentMb(pid: number): number {
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(read(`/proc/${pid}/status`))?.[1] ?? 0) / 1024);
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const SCRIPT = fileURLToPath(new URL('../../../scripts/serve.ts', import.meta.url));

export interface ServedProcess extends AsyncDisposable {
  url: string;
  /** What it has printed so far, on both outputs. */
  lines: readonly string[];
  /** Resolves with the exit code when the process is gone; null after SIGKILL. */
  end(signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null>;
}

export interface ServedOptions {
  environment?: Record<string, string>;
  /** A command that runs the server as its child: a tracer. */
  under?: readonly string[];
}

/** `npm run serve` as operators run it, on a free port of this machine. */
export async function servedProcess(siteDir: string, dataDir: string, { environment = {}, under = [] }: ServedOptions = {}): Promise<ServedProcess> {
  const options = ['--site', siteDir, '--data', dataDir, '--port', '0', '--host', '127.0.0.1'];
  return startedProcess([...under, process.execPath, SCRIPT, ...options], { environment: { RATE_LIMITS: 'off', ...environment } });
}

/** Any command that starts the server and says its address. */
export async function startedProcess([command, ...options]: string[], { environment = {}, folder }: { environment?: Record<string, string>; folder?: string }): Promise<ServedProcess> {
  const child = spawn(command, options, { cwd: folder, env: { PATH: process.env.PATH, ...environment }, stdio: ['ignore', 'pipe', 'pipe'] });
  const exited = once(child, 'exit') as Promise<[number | null]>;
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    return (await exited)[0];
  };
  const lines: string[] = [];
  return { url: await startedUrl(child, lines), lines, end, [Symbol.asyncDispose]: async () => void (await end('SIGKILL')) };
}

/** Collects what the process prints; resolves with the address when it says that it has started. */
function startedUrl(child: ChildProcess, lines: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    for (const input of [child.stdout!, child.stderr!]) {
      createInterface({ input }).on('line', (line) => {
        lines.push(line);
        const url = /^已启动：(http:\S+)/.exec(line)?.[1];
        if (url) resolve(url);
      });
    }
    child.on('close', () => reject(new Error(`the server ended before it was ready:\n${lines.join('\n')}`)));
  });
}

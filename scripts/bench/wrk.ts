import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Load {
  perSecond: number;
  /** Milliseconds. */
  median: number;
  p99: number;
  /** Answers other than 2xx, and connections that failed. */
  errors: number;
}

interface Requests {
  /** Lua that returns the request of each turn; `turn` counts up. */
  request: string;
  connections: number;
  seconds: number;
}

/** Loads a server on this machine with wrk, which costs little of the processor that it shares with it. */
export function wrk(folder: string, url: string, { request, connections, seconds }: Requests): Load {
  const script = join(folder, 'load.lua');
  writeFileSync(script, `local turn = math.random(1, 100000)\nrequest = function()\n  turn = turn + 1\n  ${request}\nend\n${REPORT}`);
  const options = ['-t1', `-c${connections}`, `-d${seconds}s`, '--timeout', '10s', '-s', script, url];
  const { status, stdout, error } = spawnSync('wrk', options, { encoding: 'utf8' });
  if (error) throw new Error('这项测速要用 wrk：apt-get install wrk');
  if (status !== 0) throw new Error(`wrk 失败：${stdout}`);
  return JSON.parse(/^\{.*\}$/m.exec(stdout)![0]);
}

const REPORT = `
done = function(summary, latency)
  local errors = summary.errors
  print(string.format('{"perSecond":%f,"median":%f,"p99":%f,"errors":%d}',
    summary.requests / summary.duration * 1e6, latency:percentile(50) / 1000, latency:percentile(99) / 1000,
    errors.status + errors.connect + errors.read + errors.write + errors.timeout))
end
`;

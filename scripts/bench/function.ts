import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { readSettings } from '../../src/interactions/settings.ts';
import type { Database } from '../../src/interactions/storage/database.ts';
import { migrate } from '../../src/interactions/storage/migrate.ts';
import { openDatabase } from '../../src/interactions/storage/openDatabase.ts';
import { sql } from '../../src/interactions/storage/sql.ts';
import { ARTICLES, writeComments, writeFunctionSite } from './functionSite.ts';
import { type Load, wrk } from './wrk.ts';

const GUESTS = 256;

/**
 * Measures the function as `npm run serve` runs it: `--seconds N --connections N`. SQLite in a new
 * folder, or the empty PostgreSQL of `DATABASE_URL`; every write durable before its answer.
 */
export async function benchFunction(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { seconds: { type: 'string', default: '10' }, connections: { type: 'string', default: '64' } } });
  const [seconds, connections] = [Number(values.seconds), Number(values.connections)];
  const folder = await mkdtemp(join(tmpdir(), 'bench-function-'));
  const [site, data] = [join(folder, 'site'), join(folder, 'data')];
  await mkdir(data);
  const database = openDatabase(readSettings(), data);
  try {
    await migrate(database);
    await Promise.all([writeFunctionSite(site), writeComments(database)]);
    const server = await startServer(site, data);
    const load = (request: string) => wrk(folder, server.url, { request, connections, seconds });
    const cookies = await newGuests(server.url);
    console.log(`| ${database.engine}, ${connections} connections, ${seconds} s each | per second | median | p99 | errors | processor each | memory at most |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: |`);
    for (const [name, request] of requests(server.url, cookies)) {
      const before = await processorTime(server.child);
      const measured = load(request);
      const each = ((await processorTime(server.child)) - before) / (measured.perSecond * seconds);
      console.log(row(name, measured, each, await memory(server.child)));
    }
    server.child.kill('SIGTERM');
    await once(server.child, 'exit');
    await checkTally(database);
  } finally {
    await database.close();
    await rm(folder, { recursive: true });
  }
}

function requests(url: string, cookies: readonly string[]): [string, string][] {
  const [articles, guests] = [ARTICLES, cookies].map((list) => `({${list.map((each) => `'${each}'`).join(',')}})`);
  const kind = `({'flower','handshake','shock','pass','egg'})[turn % 5 + 1]`;
  const put = (article: string) => `return wrk.format('PUT', '/api/reactions',
    { ['origin'] = '${url}', ['content-type'] = 'application/json', ['cookie'] = ${guests}[turn % ${cookies.length} + 1] },
    '{"article":"' .. ${article} .. '","kind":"' .. ${kind} .. '"}')`;
  const any = `${articles}[turn % ${ARTICLES.length} + 1]`;
  return [
    ['GET counts', `return wrk.format('GET', '/api/reactions?article=' .. ${any})`],
    ['GET a page of 30 comments', `return wrk.format('GET', '/api/comments?article=' .. ${any})`],
    ['PUT, visitors who change their mind on 100 articles', put(any)],
    ['PUT, the same on one hot article', put(`'${ARTICLES[0]}'`)],
  ];
}

async function startServer(site: string, data: string): Promise<{ url: string; child: ChildProcess }> {
  const child = spawn(process.execPath, ['scripts/serve.ts', '--site', site, '--data', data, '--port', '0', '--host', '127.0.0.1'], {
    env: { ...process.env, RATE_LIMITS: 'off' }, stdio: ['ignore', 'pipe', 'inherit'],
  });
  const output = createInterface({ input: child.stdout! });
  const url = await new Promise<string>((resolve, reject) => {
    // Read to the end, as a log collector does: every write is a line.
    output.on('line', (line) => line.startsWith('已启动：') && resolve(line.slice('已启动：'.length)));
    output.on('close', () => reject(new Error('服务没有启动')));
  });
  return { url, child };
}

/** The cookies of guests who have reacted once. */
async function newGuests(url: string): Promise<string[]> {
  return Promise.all(Array.from({ length: GUESTS }, async () => {
    const answer = await fetch(`${url}/api/reactions`, {
      method: 'PUT', headers: { origin: url, 'content-type': 'application/json' }, body: JSON.stringify({ article: ARTICLES[0], kind: 'egg' }),
    });
    await answer.text();
    return answer.headers.getSetCookie()[0].split(';')[0];
  }));
}

/** Microseconds that the server has used so far: tells more than its speed where others share the machine. */
async function processorTime({ pid }: ChildProcess): Promise<number> {
  const fields = (await readFile(`/proc/${pid}/stat`, 'utf8')).replace(/^.*\) /, '').split(' ');
  const ticks = Number(fields[11]) + Number(fields[12]);
  return ticks * 10_000;
}

async function memory({ pid }: ChildProcess): Promise<string> {
  const peak = /^VmHWM:\s+(\d+) kB/m.exec(await readFile(`/proc/${pid}/status`, 'utf8'))![1];
  return `${Math.round(Number(peak) / 1024)} MB`;
}

function row(name: string, { perSecond, median, p99, errors }: Load, each: number, peak: string): string {
  return `| ${name} | ${Math.round(perSecond).toLocaleString('en')} | ${median.toFixed(1)} ms | ${p99.toFixed(1)} ms | ${errors} | ${Math.round(each)} µs | ${peak} |`;
}

/** A fast answer that miscounts is worth nothing. */
async function checkTally(database: Database): Promise<void> {
  const [[stored], [tally]] = await Promise.all([
    database.read(sql`SELECT count(*) AS n FROM reaction`), database.read(sql`SELECT sum(count) AS n FROM tally`),
  ]);
  if (stored.n !== tally.n) throw new Error(`stored ${stored.n} reactions, counted ${tally.n}`);
  console.log(`\n${stored.n} reactions stored, ${tally.n} counted`);
}

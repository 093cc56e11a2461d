import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { BAMBOO, FERRY } from '../newsroom.ts';
import { react } from '../served/guest.ts';
import { serverFolder } from '../served/serverFolder.ts';

const STRACE = ['strace', '-D', '-ff', '-yy', '-s', '64', '-e', 'trace=read,write,writev,pwrite64,fsync,fdatasync'];

/** 'pwrite64(21</data/interactions.db-wal>, …)' -> the log was written; a socket stands as 'TCP:[127.0.0.1:8080->…]'. */
const SYNC = /^f(?:data)?sync\(\d+<[^>]*interactions\.db-wal>\) += 0/;
const LOG_WRITE = /^pwrite64\(\d+<[^>]*interactions\.db-wal>/;
const REQUEST = /^read\(\d+<(TCP:[^,]+)>, "PUT \/api\/reactions /;
const ANSWER = /^writev?\(\d+<(TCP:[^,]+)>, .*"HTTP\/1\.1 200 OK/;

/** Reads what the server's main thread asked of the system, in order, and names the answers that left too early. */
function earlyAnswers(lines: readonly string[]): { answers: number; syncs: number; early: string[] } {
  const waiting = new Set<string>();
  const seen = { answers: 0, syncs: 0, early: [] as string[] };
  let isDirty = false;
  for (const line of lines) {
    const [request, answer] = [REQUEST.exec(line)?.[1], ANSWER.exec(line)?.[1]];
    if (request) waiting.add(request);
    if (LOG_WRITE.test(line)) isDirty = true;
    if (SYNC.test(line)) {
      isDirty = false;
      seen.syncs++;
      waiting.clear();
    }
    if (answer) seen.answers++;
    if (answer && (isDirty || waiting.has(answer))) seen.early.push(line);
  }
  return seen;
}

/** The trace of the thread that reads and answers requests; each thread has a file. */
async function mainThread(folder: string): Promise<string[]> {
  const traces = (await readdir(folder)).filter((name) => name.startsWith('trace.')).map((name) => readFile(join(folder, name), 'utf8'));
  return (await Promise.all(traces)).map((text) => text.split('\n')).find((lines) => lines.some((line) => REQUEST.test(line)))!;
}

test('every answer to a write leaves after the log was written and fsynced', async () => {
  await using folder = await serverFolder();
  await using server = await folder.start({ under: [...STRACE, '-o', join(folder.data, '..', 'trace')] });
  // One after another, then many at once, which share a commit.
  for (let each = 0; each < 10; each++) expect((await react(server.url, BAMBOO)).status).toBe(200);
  const together = await Promise.all(Array.from({ length: 32 }, () => react(server.url, FERRY)));
  expect(together.every(({ status }) => status === 200)).toBe(true);
  await server.end('SIGTERM');
  const { answers, syncs, early } = earlyAnswers(await mainThread(join(folder.data, '..')));
  expect(early).toEqual([]);
  expect(answers).toBe(42);
  expect(syncs).toBeGreaterThanOrEqual(11);
}, 60_000);

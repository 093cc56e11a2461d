import { execFile } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { EditedSite } from './editedSite.ts';

const COMMAND = resolve(import.meta.dirname, '../../scripts/hub.ts');

/** A hub that keeps what it is told. */
const told: Record<string, string>[] = [];
let status = 204;
const hub = createServer(async (request, response) => {
  told.push(Object.fromEntries(new URLSearchParams(await text(request))));
  response.writeHead(status).end();
});
beforeAll(() => new Promise<void>((listening) => void hub.listen(0, '127.0.0.1', listening)));
afterAll(() => void hub.close());
beforeEach(() => void told.splice(0));

/** Not `spawnSync`: the hub answers in this process. */
function run(...options: string[]): Promise<number> {
  return new Promise((done) => void execFile(process.execPath, [COMMAND, ...options], (error) => done(error ? Number(error.code) : 0)));
}

it('is told of the feeds that a push changed, and of no others; a refusal is a failure', async () => {
  using site = new EditedSite();
  const options = ['--report', join(site.root, 'report.json'), '--content', site.content];
  site.report();
  expect(await run(...options)).toBe(0);
  expect(told).toEqual([]);

  site.replace('site.yaml', 'navigation:', `websub: http://127.0.0.1:${(hub.address() as AddressInfo).port}/\n\nnavigation:`);
  site.report();
  site.replace('articles/2026/06/two-authors.md', 'title: ', 'title: 再');
  site.report();
  expect(await run(...options)).toBe(0);
  const feeds = told.map((message) => decodeURI(message['hub.url']));
  expect(new Set(told.map((message) => message['hub.mode']))).toEqual(new Set(['publish']));
  expect(feeds).toEqual(expect.arrayContaining(['https://paper.example/feed.xml', 'https://paper.example/feed.json', 'https://paper.example/authors/甲记者/feed.xml']));
  expect(feeds).not.toContain('https://paper.example/corrections/feed.xml');

  status = 503;
  expect(await run(...options)).toBe(1);
  expect(await run('--content', site.content)).toBe(2);
});

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, inject, it } from 'vitest';
import { FIXTURE_CONTENT, FIXTURE_NOW } from './fixtureSite.ts';

const COMMAND = resolve(import.meta.dirname, '../../scripts/live.ts');
const { url } = inject('fixture');

/** The real command against the site that was built at noon; the server runs in this process, so it must not be blocked. */
async function live(...flags: string[]): Promise<{ code: number; lines: string[] }> {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', COMMAND, '--content', FIXTURE_CONTENT, '--url', url, ...flags]);
  const [stderr, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')]);
  return { code, lines: stderr.split('\n').filter(Boolean).sort() };
}

it('is content with a site that is up to date', async () => {
  expect(await live('--now', FIXTURE_NOW, '--grace', '0')).toEqual({ code: 0, lines: [] });
});

it('names what is due and absent, after the time that publishing takes', async () => {
  const late = ['--now', '2026-06-15T12:05:00+08:00'];
  expect(await live(...late)).toEqual({ code: 0, lines: [] });
  const { code, lines } = await live(...late, '--grace', '0');
  expect(code).toBe(1);
  expect(lines).toContain('/2026/06/scheduled/ 应已发布，站点地图里却没有它');
  expect(lines).toContain('/2026/06/scheduled/ 应已发布，网站却答 404');
  expect(lines).toContain('/2026/06/not-yet-expired/ 应已撤下，网站上却还有');
});

it('names what is public before its time', async () => {
  const { code, lines } = await live('--now', '2026-06-01T00:00:00+08:00', '--grace', '0');
  expect(code).toBe(1);
  expect(lines).toContain('/2026/06/published/ 不应公开，站点地图里却有它');
  expect(lines).toContain('/2026/06/published/ 还不应公开，网站上却已有');
});

it('fails when the site cannot be reached', async () => {
  const { code, lines } = await live('--url', 'http://127.0.0.1:9');
  expect(code).toBe(1);
  expect(lines.join()).toMatch(/^没有查成 http:\/\/127\.0\.0\.1:9/);
});

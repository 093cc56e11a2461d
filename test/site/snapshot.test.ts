import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startServer } from '../../src/interactions/server.ts';
import { readSettings } from '../../src/interactions/settings.ts';
import { openBrowser } from '../browser/openBrowser.ts';
import { EditedSite } from './editedSite.ts';

const ARTICLE = '/2026/06/published/';
const COMMENT = { id: 'c', author: '竹<b>乡人', body: '见 https://a.example/b?c=1&d。好 <script>', revision: 1, submittedAt: '2026-06-14T16:30:00.000Z' };
const line = (article: string, flower: number) =>
  `${JSON.stringify({ article, counts: { flower }, comments: [{ ...COMMENT, replies: [{ ...COMMENT, id: 'r', body: null, author: null, replies: [] }] }] })}\n`;

let browser: Browser;
beforeAll(async () => void (browser = await openBrowser()));
afterAll(() => browser.close());

/** A site whose pages were built with a snapshot; `snapshot` writes the next one. */
function bakedSite() {
  const site = new EditedSite();
  const file = join(site.root, 'snapshot.ndjson');
  return Object.assign(site, {
    file,
    flags: ['--snapshot', file],
    snapshot: (...lines: string[]) => writeFileSync(file, lines.join('')),
  });
}

it('counts and approved comments stand in the page, as text and in the site’s time', () => {
  using site = bakedSite();
  site.snapshot(line(ARTICLE, 41));
  site.report(...site.flags);
  const html = readFileSync(join(site.root, 'site', ARTICLE, 'index.html'), 'utf8');
  expect(html).toContain('<span class="reaction-count" id="count-flower" aria-hidden="true">41</span>');
  expect(html).toContain('<span class="reaction-count" id="count-egg" aria-hidden="true">0</span>');
  expect(html).toContain('<strong class="comment-author">竹&lt;b&gt;乡人</strong> <span class="comment-time"><time datetime="2026-06-15T00:30:00+08:00">2026-06-15 00:30</time></span>');
  expect(html).toContain('见 <a href="https://a.example/b?c=1&amp;d" rel="ugc nofollow noopener">https://a.example/b?c=1&amp;d</a>。好 &lt;script&gt;');
  expect(html).toContain('这条评论已不在了。');
});

it('a new snapshot renders what it changed, and the pages are those of a clean build', () => {
  using site = bakedSite();
  site.report();
  const bare = site.output();
  site.snapshot(line(ARTICLE, 41), line('/2026/05/with-cover/', 3));
  expect(site.report(...site.flags).pages.rendered).toBe(2);
  site.snapshot(line(ARTICLE, 42), line('/2026/05/with-cover/', 3));
  expect(site.report(...site.flags).written).toEqual([`${ARTICLE.slice(1)}index.html`]);
  const grown = site.output();
  site.report(...site.flags, '--clean');
  expect(site.output()).toEqual(grown);
  site.report();
  expect(site.output()).toEqual(bare);
});

it('a file that is no snapshot is named by its line, and nothing is built', () => {
  using site = bakedSite();
  site.snapshot(line(ARTICLE, 1), '{"article":"/x/"}\n');
  const { code, stderr } = site.build(...site.flags);
  expect(code).toBe(2);
  expect(stderr).toContain(`${site.file}:2: 这一行不是互动快照`);
  expect(existsSync(join(site.root, 'site'))).toBe(false);
});

it('what readers did on a running site comes into its pages by npm run snapshot, and reads whole while the function is down', async () => {
  using site = bakedSite();
  site.report();
  const folder = join(site.root, 'site');
  const server = await startServer({ siteDir: folder, dataDir: join(site.root, 'data'), port: 0, settings: readSettings({}), print: () => {} });
  const page = await (await browser.newContext()).newPage();
  try {
    const answer = await fetch(`${server.url}/api/reactions`, {
      method: 'PUT', headers: { 'content-type': 'application/json', origin: server.url }, body: JSON.stringify({ article: ARTICLE, kind: 'handshake' }),
    });
    expect(answer.status).toBe(200);
    const child = spawn(process.execPath, [resolve(import.meta.dirname, '../../scripts/snapshot.ts'), '--url', server.url, '--output', site.file]);
    expect((await once(child, 'exit'))[0]).toBe(0);
    site.snapshot(readFileSync(site.file, 'utf8').replace('"comments":[]', `"comments":[${JSON.stringify({ ...COMMENT, replies: [] })}]`));
    site.report(...site.flags);
    await page.route('**/api/**', (route) => route.abort());
    await page.goto(server.url + ARTICLE);
    await page.locator('#comments').getByText('表态与评论服务暂时连不上，文章照常可读。').waitFor();
    expect(await page.locator('.reaction-count').allTextContents()).toEqual(['0', '1', '0', '0', '0']);
    expect(await page.locator('.comment-body').innerText()).toBe(COMMENT.body);
    const buttons = page.locator('#reactions li button, #comments button:visible');
    expect(await buttons.count()).toBe(6);
    expect(await buttons.evaluateAll((all) => all.map((button) => (button as HTMLButtonElement).disabled))).toEqual(Array(6).fill(true));
  } finally {
    await page.context().close();
    await server.close();
  }
});

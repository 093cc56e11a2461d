import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { axeFindings } from './axe.ts';
import { openBrowser } from './openBrowser.ts';
import { PAGE_KINDS } from './pageKinds.ts';
import { settled } from './settled.ts';
import { type WatchedPage, watchedPage } from './watchedPage.ts';

/** Where pictures of every page at every width are left for people to look at; nowhere unless asked for. */
const PICTURES = process.env.SCREENSHOTS;

let browser: Browser;
beforeAll(async () => void (browser = await openBrowser()));
afterAll(() => browser.close());

describe.each(PAGE_KINDS)('%s', (kind, site, path, expectedStatus = 200) => {
  let watched: WatchedPage;
  let status: number;
  beforeAll(async () => {
    watched = await watchedPage(browser, { viewport: { width: 360, height: 800 }, reducedMotion: 'reduce' });
    status = (await watched.page.goto(inject(site).url + path))!.status();
    await settled(watched.page);
  });
  afterAll(() => watched.page.context().close());

  it('answers with its status and has one headline', async () => {
    expect(status).toBe(expectedStatus);
    expect(await watched.page.locator('h1').count()).toBe(1);
  });

  /** How many pixels of the page lie beyond the right edge. */
  const beyond = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

  it.each([360, 768, 1280])('does not scroll sideways at %i pixels', async (width) => {
    const { page } = watched;
    await page.setViewportSize({ width, height: 800 });
    if (PICTURES) await page.screenshot({ path: join(PICTURES, `${kind}-${width}.png`), fullPage: true });
    expect(await beyond(page)).toBe(0);
  });

  it.each(['light', 'dark'] as const)('axe finds nothing in %s', async (colorScheme) => {
    const { page } = watched;
    await page.emulateMedia({ colorScheme });
    expect(await axeFindings(page)).toEqual([]);
  });

  it('axe finds nothing in text of double size, which does not scroll sideways on a phone either', async () => {
    const { page } = watched;
    await page.setViewportSize({ width: 360, height: 800 });
    await page.evaluate(() => void (document.documentElement.dataset.text = 'huge'));
    expect(await beyond(page)).toBe(0);
    expect(await axeFindings(page)).toEqual([]);
  });

  it('has nothing to complain of', () => {
    // Chromium writes the page's own 404 or 410 on the console.
    const own = expectedStatus === 200 ? null : `Failed to load resource: the server responded with a status of ${expectedStatus} `;
    expect(watched.complaints.filter((line) => !own || !line.includes(own))).toEqual([]);
  });
});

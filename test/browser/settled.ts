import type { Page } from 'playwright-core';

/**
 * Waits until the page's own scripts have done all they do by themselves: today's date in the masthead,
 * counts of the reactions, the list of comments, the answer to a search, the moderators' door.
 */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const element = (selector: string) => document.querySelector<HTMLElement>(selector);
    const has = (selector: string) => Boolean(element(selector)?.textContent);
    const isSearching = new URLSearchParams(location.search).has('q');
    return (!element('[data-today]') || has('[data-today]'))
      && (!element('#reactions') || [...document.querySelectorAll('.reaction-count')].every((count) => count.textContent))
      && (!element('#comments') || !element('.comments-empty')!.hidden || element('.comment-list .comment') !== null)
      && (!isSearching || /篇文章|没有/.test(element('#search-status')!.textContent!))
      && (!element('.moderation-desk') || !element('.sign-in')!.hidden || !element('.moderation-desk')!.hidden);
  });
}

import { html } from './markup.ts';

/** How to follow what this page lists. */
export function feedLink({ feed, title }: { feed: string; title: string }) {
  return feed && html`<p class="page-feed"><a href="${feed}">订阅“${title}”</a></p>`;
}

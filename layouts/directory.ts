import type { DirectoryPage } from '../src/model/pages.ts';
import { document } from './partials/document.ts';
import { html } from './partials/markup.ts';
import { topicCards } from './partials/topic-cards.ts';

/** All tags, authors or places, with how many articles each has; or all topics, with their drawings. */
export function directoryLayout(page: DirectoryPage) {
  return document(page.frame, 'directory', html`<div class="wrap">
<header class="page-head"><h1>${page.title}</h1></header>
${page.topics.length > 0 ? html`<h2 class="hidden">全部专题</h2>
${topicCards(page.topics)}` : html`<ul class="directory-list">
${page.entries.map((entry) => html`<li><a href="${entry.url}">${entry.title}</a> <span class="count">${entry.count} 篇</span></li>
`)}</ul>`}
</div>`);
}

import type { DirectoryPage } from '../src/model/pages.ts';
import { document } from './partials/document.ts';
import { html } from './partials/markup.ts';

/** All tags, authors, places or topics, with how many articles each has. */
export function directoryLayout(page: DirectoryPage) {
  return document(page.frame, 'directory', html`<div class="wrap">
<header class="page-head"><h1>${page.title}</h1></header>
<ul class="directory-list">
${page.entries.map((entry) => html`<li><a href="${entry.url}">${entry.title}</a> <span class="count">${entry.count} 篇</span></li>
`)}</ul>
</div>`);
}

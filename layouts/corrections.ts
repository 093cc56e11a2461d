import type { CorrectionsPage } from '../src/model/pages.ts';
import { document } from './partials/document.ts';
import { feedLink } from './partials/feed-link.ts';
import { html } from './partials/markup.ts';
import { time } from './partials/time.ts';

/** Every correction, newest first, with the article that it mends. */
export function correctionsLayout(page: CorrectionsPage) {
  return document(page.frame, 'corrections-page', html`<div class="column">
<header class="page-head">
<h1>更正</h1>
<p class="page-description">写错了就改，改了就说。每一处更正都留在这里。</p>
</header>
${page.entries.length === 0 ? html`<p class="nothing">目前没有更正。</p>` : html`<ol class="corrections-list">
${page.entries.map((entry) => html`<li>
<p class="card-meta">${time(entry.date)}</p>
<p>${entry.text}</p>
<p class="corrections-article">见 <a href="${entry.article.url}">${entry.article.title}</a></p>
</li>
`)}</ol>`}
${feedLink({ feed: page.feed, title: '更正' })}
</div>`);
}

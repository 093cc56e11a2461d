import type { ArticlePage } from '../../src/model/pages.ts';
import { html } from './markup.ts';
import { time } from './time.ts';

/** When, by whom and from where, under the headline. */
export function byline({ date, updated, byline, readingMinutes }: Pick<ArticlePage, 'date' | 'updated' | 'byline' | 'readingMinutes'>) {
  return html`<div class="byline">
<p>${time(date)}${updated && html` <span>更新于 ${time(updated)}</span>`}</p>
${byline.people.length > 0 && html`<p class="byline-people">${byline.people.map((person) => html`<span>${person.role && html`${person.role} `}<a rel="author" href="${person.url}">${person.name}</a></span> `)}</p>`}
${byline.source && source(byline.source)}
<p>约 ${readingMinutes} 分钟读完</p>
</div>`;
}

function source({ name, url, author, title }: NonNullable<ArticlePage['byline']['source']>) {
  return html`<p class="byline-source">来源 ${url ? html`<a href="${url}">${name}</a>` : name}${author && html` <span>原作者 ${author}</span>`}${title && html` <span>原题《${title}》</span>`}</p>`;
}

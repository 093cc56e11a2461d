import type { Pager } from '../../src/model/pages.ts';
import { html } from './markup.ts';

/** Newer at the left, older at the right, where one stands in the middle. */
export function pager({ newer, older, number, total }: Pager, label = '翻页') {
  if (!newer && !older) return '';
  return html`<nav class="pager" aria-label="${label}">
${newer ? html`<a rel="prev" href="${newer.url}">‹ ${newer.title}</a>` : html`<span></span>`}
<span class="pager-place">${number > 0 ? `第 ${number} 页` : `共 ${total} 页`}</span>
${older ? html`<a rel="next" href="${older.url}">${older.title} ›</a>` : html`<span></span>`}
</nav>`;
}

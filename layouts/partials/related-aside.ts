import type { Card } from '../../src/model/pages.ts';
import { html } from './markup.ts';

/** 相关阅读 in the right margin of a wide screen: for whoever stops half-way. */
export function relatedAside(cards: Card[]) {
  if (cards.length === 0) return '';
  return html`<nav class="beside" aria-labelledby="beside">
<h2 id="beside">相关阅读</h2>
<ul>
${cards.map((card) => html`<li><a href="${card.url}">${card.title}</a></li>
`)}</ul>
</nav>`;
}

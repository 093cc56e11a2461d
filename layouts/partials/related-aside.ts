import type { Card } from '../../src/model/pages.ts';
import { html } from './markup.ts';

const SHOWN = 4;

/** 相关阅读 in the right margin of a wide screen: where the grid under the text begins, for whoever stops half-way. */
export function relatedAside(cards: Card[]) {
  if (cards.length < SHOWN) return '';
  return html`<nav class="beside" aria-labelledby="beside">
<h2 id="beside">相关阅读</h2>
<ul>
${cards.slice(0, SHOWN).map((card) => html`<li><a href="${card.url}">${card.title}</a></li>
`)}</ul>
</nav>`;
}

import type { Card } from '../../src/model/pages.ts';
import { html, type Markup } from './markup.ts';

/** Cards as a list, each printed by `print`. */
export function cardList(className: string, cards: Card[], print: (card: Card) => Markup) {
  if (cards.length === 0) return '';
  return html`<ul class="cards ${className}">
${cards.map((card) => html`<li>${print(card)}</li>
`)}</ul>`;
}

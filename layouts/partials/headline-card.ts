import type { Card } from '../../src/model/pages.ts';
import { cardTitle } from './card-title.ts';
import { html } from './markup.ts';
import { time } from './time.ts';

/** Nothing but a headline and its day. */
export function headlineCard(card: Card) {
  return html`<article class="card headline-card">
${cardTitle(card)}
<p class="card-meta">${time(card.date, 'day')}</p>
</article>`;
}

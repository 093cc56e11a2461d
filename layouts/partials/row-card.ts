import type { Card } from '../../src/model/pages.ts';
import { cardTitle } from './card-title.ts';
import { html } from './markup.ts';
import { picture } from './picture.ts';
import { time } from './time.ts';

/** A line of a dense list: the day in the left column, headline and summary, a picture at the right. */
export function rowCard(card: Card, form: 'day' | 'date' = 'day') {
  return html`<article class="card row-card">
${cardTitle(card)}
<p class="card-meta">${time(card.date, form)}</p>
${card.summary && html`<p class="card-summary">${card.summary}</p>`}
${card.picture && picture(card.picture, { sizes: '(min-width: 48em) 144px, 96px', alt: '' })}
</article>`;
}

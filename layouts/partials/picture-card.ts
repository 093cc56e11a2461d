import type { Card } from '../../src/model/pages.ts';
import { cardTitle } from './card-title.ts';
import { html } from './markup.ts';
import { picture } from './picture.ts';
import { time } from './time.ts';

/** A picture over its headline, for rows of several across. Without a picture the summary takes its place. */
export function pictureCard(card: Card, { summary = false } = {}) {
  return html`<article class="card picture-card">
${card.picture
    ? picture(card.picture, { sizes: '(min-width: 64em) 220px, 50vw', alt: '' })
    : html`<p class="card-text-picture" aria-hidden="true">${card.summary || card.title}</p>`}
${cardTitle(card)}
${summary && card.summary && html`<p class="card-summary">${card.summary}</p>`}
<p class="card-meta">${time(card.date, 'date')}${card.reason && html` <span>${card.reason}</span>`}</p>
</article>`;
}

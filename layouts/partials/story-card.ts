import type { Card } from '../../src/model/pages.ts';
import { cardTitle } from './card-title.ts';
import { html } from './markup.ts';
import { picture } from './picture.ts';
import { time } from './time.ts';

/** A headline with its summary and a small picture at the right; stands alone in a list. */
export function storyCard(card: Card) {
  return html`<article class="card story-card">
${card.picture && picture(card.picture, { sizes: '(min-width: 64em) 200px, 96px', alt: '' })}
${cardTitle(card)}
${card.summary && html`<p class="card-summary">${card.summary}</p>`}
<p class="card-meta">${time(card.date, 'date')}</p>
</article>`;
}

import type { Card } from '../../src/model/pages.ts';
import { blockHeading } from './block-heading.ts';
import { cardList } from './card-list.ts';
import { html } from './markup.ts';
import { pictureCard } from './picture-card.ts';

/** 图文推荐: ten cards, five across on a desktop, two on a phone. */
export function relatedGrid(cards: Card[], { summary = true } = {}) {
  if (cards.length === 0) return '';
  return html`<section class="related wrap" aria-labelledby="related">
${blockHeading('图文推荐', 'related')}
${cardList('cards-grid', cards, (card) => pictureCard(card, { summary }))}
</section>`;
}

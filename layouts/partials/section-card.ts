import type { Card } from '../../src/model/pages.ts';
import { cardTitle } from './card-title.ts';
import { html } from './markup.ts';

/** A headline with its section, where the day is already said. */
export function sectionCard(card: Card) {
  return html`<article class="card headline-card">
${cardTitle(card)}
<p class="card-meta"><a href="${card.section.url}">${card.section.title}</a></p>
</article>`;
}

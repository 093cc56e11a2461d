import type { Card } from '../../src/model/pages.ts';
import { cardTitle } from './card-title.ts';
import { html } from './markup.ts';
import { picture } from './picture.ts';
import { time } from './time.ts';

/** The page's first story: a wide picture, the largest headline, two lines of standfirst. */
export function leadCard(card: Card) {
  return html`<article class="card lead-card">
${card.picture && picture(card.picture, { sizes: '(min-width: 64em) 660px, 100vw', alt: '', first: true })}
${cardTitle(card)}
${card.summary && html`<p class="card-summary">${card.summary}</p>`}
<p class="card-meta"><a href="${card.section.url}">${card.section.title}</a> ${time(card.date)}</p>
</article>`;
}

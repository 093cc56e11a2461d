import type { Card } from '../../src/model/pages.ts';
import { html } from './markup.ts';
import { phrased } from './phrased.ts';

/** The one link of a card; CSS stretches it over the whole card. The title is whole: only CSS clamps it. */
export function cardTitle(card: Pick<Card, 'title' | 'url'>) {
  return html`<h3 class="card-title"><a href="${card.url}"${phrased(card.title)}>${card.title}</a></h3>`;
}

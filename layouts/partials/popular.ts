import type { Card, HomePage } from '../../src/model/pages.ts';
import { html } from './markup.ts';

/** 本周最热 and 鲜花最多: recent articles, until the page's script knows what is read most. */
export function popular({ hot, flowers }: HomePage['popular']) {
  if (hot.length === 0) return '';
  return html`<section class="block wrap popular" id="popular" aria-label="大家在看">
${ranking('hot', '本周最热', '近几天', hot)}
${flowers.length > 0 && ranking('flowers', '鲜花最多', '早些时候', flowers)}
</section>`;
}

function ranking(list: string, title: string, until: string, cards: Card[]) {
  return html`<div class="ranking" data-list="${list}" data-title="${title}">
<header class="block-heading"><h2>${until}</h2></header>
<ol>${cards.map((card) => html`<li><a href="${card.url}">${card.title}</a></li>
`)}</ol>
</div>`;
}

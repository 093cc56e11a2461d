import type { ListPage } from '../src/model/pages.ts';
import { cardList } from './partials/card-list.ts';
import { document } from './partials/document.ts';
import { feedLink } from './partials/feed-link.ts';
import { html } from './partials/markup.ts';
import { pager } from './partials/pager.ts';
import { rowCard } from './partials/row-card.ts';

/** Everything under a tag, by an author or about a place, year by year. */
export function listLayout(page: ListPage) {
  return document(page.frame, 'list', html`<div class="wrap">
<header class="page-head">
<p class="page-label">${page.label}</p>
<h1>${page.title}</h1>
<p class="page-description">共 ${page.count} 篇</p>
</header>
${page.years.map(({ year, cards }) => html`<section class="year" aria-labelledby="year-${year}">
<h2 id="year-${year}">${year}</h2>
${cardList('cards-rows', cards, (card) => rowCard(card))}
</section>
`)}
${pager(page.pager)}
${feedLink(page)}
</div>`);
}

import type { SectionPage } from '../src/model/pages.ts';
import { cardList } from './partials/card-list.ts';
import { document } from './partials/document.ts';
import { feedLink } from './partials/feed-link.ts';
import { leadCard } from './partials/lead-card.ts';
import { html } from './partials/markup.ts';
import { pager } from './partials/pager.ts';
import { rowCard } from './partials/row-card.ts';

/** A section's front page and its older pages. */
export function sectionLayout(page: SectionPage) {
  return document(page.frame, 'section', html`<div class="wrap">
<header class="page-head">
<h1>${page.title}</h1>
${page.description && html`<p class="page-description">${page.description}</p>`}
${page.children.length > 0 && html`<ul class="page-children">${page.children.map((child) => html`<li><a href="${child.url}">${child.title}</a></li>
`)}</ul>`}
</header>
${page.lead && html`<div class="section-lead"><h2 class="hidden">头条</h2>${leadCard(page.lead)}</div>`}
<h2 class="hidden">文章</h2>
${page.lead || page.cards.length > 0 ? cardList('cards-rows', page.cards, (card) => rowCard(card, 'date')) : html`<p class="nothing">这个栏目还没有文章。</p>`}
${pager(page.pager)}
${feedLink(page)}
</div>`);
}

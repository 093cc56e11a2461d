import { raw } from 'hono/html';
import type { TopicPage } from '../src/model/pages.ts';
import { cardList } from './partials/card-list.ts';
import { document } from './partials/document.ts';
import { feedLink } from './partials/feed-link.ts';
import { html } from './partials/markup.ts';
import { picture } from './partials/picture.ts';
import { rowCard } from './partials/row-card.ts';

/** 专题: a wide drawing, an introduction, a timeline. */
export function topicLayout(page: TopicPage) {
  return document(page.frame, 'topic', html`<header class="topic-head">
${page.cover && html`<div class="topic-cover">${picture(page.cover, { sizes: '100vw', first: true })}</div>`}
<div class="wrap">
<p class="page-label">专题</p>
<h1>${page.title}</h1>
${page.summary && html`<p class="topic-summary">${page.summary}</p>`}
</div>
</header>
<div class="topic-body wrap">
<div class="prose">
${raw(page.body.html)}
</div>
<section class="timeline" aria-labelledby="timeline">
<h2 id="timeline">全部报道</h2>
${cardList('cards-timeline', page.cards, (card) => rowCard(card, 'date'))}
${feedLink(page)}
</section>
</div>`);
}

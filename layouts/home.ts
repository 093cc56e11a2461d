import type { HomePage } from '../src/model/pages.ts';
import { blockHeading } from './partials/block-heading.ts';
import { cardList } from './partials/card-list.ts';
import { document } from './partials/document.ts';
import { headlineCard } from './partials/headline-card.ts';
import { homeBlock } from './partials/home-block.ts';
import { leadCard } from './partials/lead-card.ts';
import { html } from './partials/markup.ts';
import { popular } from './partials/popular.ts';
import { relatedGrid } from './partials/related-grid.ts';
import { storyCard } from './partials/story-card.ts';
import { topicStrip } from './partials/topic-strip.ts';

/** The front page: the lead and its neighbours, 图文推荐, one block per section, 专题. */
export function homeLayout(page: HomePage) {
  return document(page.frame, 'home', html`<div class="front wrap">
<section class="front-lead" aria-labelledby="front"><h2 id="front" class="hidden">头条</h2>
${page.lead && leadCard(page.lead)}</section>
<section class="front-headlines" aria-labelledby="headlines"><h2 id="headlines" class="hidden">要闻</h2>
${cardList('cards-headlines', page.headlines.slice(0, 2), storyCard)}</section>
<section class="front-under" aria-labelledby="under"><h2 id="under" class="hidden">更多要闻</h2>
${cardList('cards-under', page.headlines.slice(2), storyCard)}</section>
<section class="front-latest" aria-labelledby="latest">
${blockHeading('最新', 'latest')}
${cardList('cards-latest', page.latest, headlineCard)}
${page.correction && html`<p class="front-correction"><strong>更正</strong> <a href="${page.correction.url}">${page.correction.title}</a></p>`}
</section>
</div>
${relatedGrid(page.grid, { summary: false })}
${page.blocks.slice(0, 1).map(homeBlock)}
${popular(page.popular)}
${page.blocks.slice(1).map((block, index) => homeBlock(block, index + 1))}
${topicStrip(page.topics)}`);
}

import { raw } from 'hono/html';
import type { ArticlePage } from '../src/model/pages.ts';
import { articleFoot } from './partials/article-foot.ts';
import { articleTools } from './partials/article-tools.ts';
import { byline } from './partials/byline.ts';
import { comments } from './partials/comments.ts';
import { contents } from './partials/contents.ts';
import { document } from './partials/document.ts';
import { event } from './partials/event.ts';
import { figure } from './partials/figure.ts';
import { html } from './partials/markup.ts';
import { phrased } from './partials/phrased.ts';
import { reactions } from './partials/reactions.ts';
import { relatedAside } from './partials/related-aside.ts';
import { relatedGrid } from './partials/related-grid.ts';

/** The reading page. */
export function articleLayout(page: ArticlePage) {
  return document(page.frame, 'article', html`<article class="reading">
<header class="reading-head">
${page.mark && html`<p class="mark">${page.mark}</p>`}
<h1${phrased(page.title)}>${page.title}</h1>
<div class="reading-line">
${byline(page)}
${articleTools(page)}
</div>
${page.corrections.length > 0 && html`<p class="corrected"><a href="#corrections">本文有更正</a></p>`}
${page.summary && html`<p class="summary"><span class="hidden">摘要：</span>${page.summary}</p>`}
${event(page.event)}
</header>
${page.cover && figure(page.cover)}
${contents(page.body.contents)}
<div class="prose">
${raw(page.body.html)}
</div>
${relatedAside(page.related)}
${articleFoot(page)}
</article>
<div class="column">
${reactions(page)}
</div>
${relatedGrid(page.grid)}
<div class="column">
${comments(page)}
</div>`, { isReading: true });
}

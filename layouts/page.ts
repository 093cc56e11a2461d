import { raw } from 'hono/html';
import type { StandingPageModel } from '../src/model/pages.ts';
import { contents } from './partials/contents.ts';
import { document } from './partials/document.ts';
import { html } from './partials/markup.ts';
import { time } from './partials/time.ts';

/** A standing page: about, contact, the handbook. */
export function pageLayout(page: StandingPageModel) {
  return document(page.frame, 'page', html`<article class="reading">
<header class="reading-head">
<h1>${page.title}</h1>
${page.summary && html`<p class="summary">${page.summary}</p>`}
</header>
${contents(page.body.contents)}
<div class="prose">
${raw(page.body.html)}
</div>
${page.updated && html`<footer class="reading-foot"><p class="editors">更新于 ${time(page.updated)}</p></footer>`}
</article>`, { isReading: true });
}

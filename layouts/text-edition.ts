import { raw } from 'hono/html';
import type { Link, TextEditionPage } from '../src/model/pages.ts';
import { byline } from './partials/byline.ts';
import { corrections } from './partials/corrections.ts';
import { event } from './partials/event.ts';
import { html } from './partials/markup.ts';
import { textDocument } from './partials/text-document.ts';

/** An article with nothing but type. */
export function textEditionLayout({ article }: TextEditionPage) {
  const { frame, title, summary, url, body, previous, next } = article;
  return textDocument(frame, `${title}（纯文字版）`, html`<nav aria-label="本站"><a href="/text/">${frame.siteName}</a> <a href="${url}">有图的版本</a></nav>
<main>
<h1>${title}</h1>
${byline(article)}
${summary && html`<p class="summary">${summary}</p>`}
${event(article.event)}
<div class="prose">
${raw(body.html)}
</div>
${corrections(article.corrections)}
</main>
${(previous || next) && html`<nav aria-label="同栏目前后文章">${neighbour('上一篇', previous)}${neighbour('下一篇', next)}</nav>`}`);
}

function neighbour(label: string, link: Link | null) {
  return link && html`<p>${label} <a href="${link.url}">${link.title}</a></p>`;
}

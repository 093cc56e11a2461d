import { raw } from 'hono/html';
import type { Link, TextEditionPage } from '../src/model/pages.ts';
import { byline } from './partials/byline.ts';
import { corrections } from './partials/corrections.ts';
import { event } from './partials/event.ts';
import { html } from './partials/markup.ts';

/** An article for bad networks: no pictures, no script, two small stylesheets. */
export function textEditionLayout({ article }: TextEditionPage) {
  const { frame, title, summary, url, body, previous, next } = article;
  return html`<!doctype html>
<html lang="${frame.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}（纯文字版） - ${frame.siteName}</title>
<link rel="canonical" href="${frame.canonical}">
<link rel="stylesheet" href="${frame.assets.textCss}">
<link rel="stylesheet" href="/emergency.css">
<link rel="icon" href="data:,">
</head>
<body>
<nav aria-label="本站"><a href="/">${frame.siteName}</a> <a href="${url}">有图的版本</a></nav>
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
${(previous || next) && html`<nav aria-label="同栏目前后文章">${neighbour('上一篇', previous)}${neighbour('下一篇', next)}</nav>`}
</body>
</html>
`;
}

function neighbour(label: string, link: Link | null) {
  return link && html`<p>${label} <a href="${link.url}">${link.title}</a></p>`;
}

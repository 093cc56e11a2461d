import { raw } from 'hono/html';
import type { Frame } from '../../src/model/pages.ts';
import { html } from './markup.ts';

/** Everything of `<head>`: what machines, link previews and the browser's chrome read. */
export function head(frame: Frame, { scripts, styles }: { scripts: string[]; styles: string[] }) {
  return html`<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<title>${frame.title}</title>
<script src="/emergency.js"></script>
<script src="/first-paint.js"></script>
${styles.map((href) => html`<link rel="stylesheet" href="${href}">
`)}<noscript><link rel="stylesheet" href="/emergency.css"></noscript>
${scripts.map((src) => html`<script type="module" src="${src}"></script>
`)}<meta name="description" content="${frame.description}">
${frame.noindex ? html`<meta name="robots" content="noindex">` : html`<link rel="canonical" href="${frame.canonical}">
<meta name="robots" content="max-image-preview:large">`}
<meta name="color-scheme" content="light dark">
<meta name="theme-color" content="#fbfaf6" media="(prefers-color-scheme: light)">
<meta name="theme-color" content="#131512" media="(prefers-color-scheme: dark)">
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<link rel="apple-touch-icon" href="/apple-touch-icon.png">
<link rel="search" type="application/opensearchdescription+xml" title="${frame.siteName}" href="/opensearch.xml">
${frame.feeds.map((feed) => html`<link rel="alternate" type="${feed.type}" title="${feed.title}" href="${feed.url}">
`)}${openGraph(frame)}
${jsonLd([...frame.jsonLd, ...breadcrumbList(frame)])}</head>`;
}

function openGraph({ openGraph, description, canonical, siteName, language }: Frame) {
  const { type, title, image, published, modified } = openGraph;
  return html`<meta property="og:type" content="${type}">
<meta property="og:title" content="${title}">
<meta property="og:description" content="${description}">
<meta property="og:url" content="${canonical}">
<meta property="og:site_name" content="${siteName}">
<meta property="og:locale" content="${language.replace('-', '_')}">
${image && html`<meta property="og:image" content="${image.url}">
<meta property="og:image:width" content="${image.width}">
<meta property="og:image:height" content="${image.height}">
<meta name="twitter:card" content="summary_large_image">
`}${published && html`<meta property="article:published_time" content="${published}">
`}${modified && html`<meta property="article:modified_time" content="${modified}">`}`;
}

/** A headline with `</script>` in it must not end the block: `<` is written as \u003c. */
function jsonLd(objects: object[]) {
  if (objects.length === 0) return '';
  const text = JSON.stringify(objects.length === 1 ? objects[0] : objects).replaceAll('<', '\\u003c');
  return html`<script type="application/ld+json">${raw(text)}</script>
`;
}

/** https://schema.org/BreadcrumbList */
function breadcrumbList({ breadcrumb, siteUrl }: Frame): object[] {
  if (breadcrumb.length === 0) return [];
  const items = breadcrumb.map(({ title, url }, i) => ({ '@type': 'ListItem', position: i + 1, name: title, item: siteUrl + url }));
  return [{ '@context': 'https://schema.org', '@type': 'BreadcrumbList', itemListElement: items }];
}

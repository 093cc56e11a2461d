import type { Link } from '../../src/model/pages.ts';
import { html } from './markup.ts';

/** From 首页 to the page's section; nothing on home. */
export function breadcrumb(links: Link[], label = '当前位置') {
  if (links.length === 0) return '';
  return html`<nav class="breadcrumb wrap" aria-label="${label}">
<ol>
${links.map((link) => link.current
    ? html`<li class="here"><span aria-current="page">${link.title}</span></li>
`
    : html`<li><a href="${link.url}">${link.title}</a></li>
`)}</ol>
</nav>`;
}

import type { Link } from '../../src/model/pages.ts';
import { html } from './markup.ts';

/** The sections in one line; on a phone the line scrolls sideways. `areas`: URLs of those that the page belongs to. */
export function navigation(links: Link[], areas: string[]) {
  return html`<nav class="navigation" aria-label="栏目">
<ul class="wrap">
${links.map((link) => html`<li><a href="${link.url}"${areas.includes(link.url) && html` aria-current="true"`}>${link.title}</a></li>
`)}</ul>
</nav>`;
}

import type { Link } from '../../src/model/pages.ts';
import { html } from './markup.ts';

/** A block's name under the river bar, and the way to all of it. */
export function blockHeading(title: string, id: string, more?: Link) {
  return html`<header class="block-heading">
<h2 id="${id}">${more ? html`<a href="${more.url}">${title}</a>` : title}</h2>
${more && html`<a class="more" href="${more.url}">${more.title}<span class="hidden">:${title}</span></a>`}
</header>`;
}

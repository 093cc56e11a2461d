import type { StylePage } from '../src/model/pages.ts';
import { document } from './partials/document.ts';
import { html } from './partials/markup.ts';

/** `/style/`: every component with its named examples. */
export function styleLayout(page: StylePage) {
  return document(page.frame, 'style', html`<div class="wrap">
<header class="page-head"><h1>版式</h1></header>
</div>`);
}

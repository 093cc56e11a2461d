import type { SavedPage } from '../src/model/pages.ts';
import { document } from './partials/document.ts';
import { html } from './partials/markup.ts';

/** What the reader saved and read, as only this device knows: a script fills it. */
export function savedLayout(page: SavedPage) {
  return document(page.frame, 'saved', html`<div class="column">
<header class="page-head"><h1>收藏与历史</h1>
<p class="page-description">这两张单子只存在您的这台设备上，不会传给我们，也不会传给别人。</p></header>
<noscript><p class="nothing">收藏要在您的浏览器里运行脚本，而这里的脚本没有开启。</p></noscript>
<section class="timeline needs-script" aria-labelledby="saved-title"><h2 id="saved-title">收藏</h2><div data-articles="saved"></div></section>
<section class="timeline needs-script" aria-labelledby="read-title"><h2 id="read-title">最近读过</h2><div data-articles="read"></div></section>
</div>`);
}

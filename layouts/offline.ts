import type { OfflinePage } from '../src/model/pages.ts';
import { document } from './partials/document.ts';
import { html } from './partials/markup.ts';

/** Shown by the reader's own device when there is no network: `src/browser/offline/` fills the list. */
export function offlineLayout(page: OfflinePage) {
  return document(page.frame, 'offline-page', html`<div class="column empty-page">
<img class="empty-drawing" src="/drawings/ferry.svg" width="720" height="300" alt="">
<h1>现在没有网络</h1>
<p>您要看的这一页没有存在这台设备上。连上网络以后再试；最近读过的文章还可以读：</p>
<ul class="kept-articles"></ul>
</div>`);
}

import type { TombstonePage } from '../src/model/pages.ts';
import { document } from './partials/document.ts';
import { html } from './partials/markup.ts';
import { searchForm } from './partials/search-form.ts';
import { time } from './partials/time.ts';

/** What is left of a withdrawn or expired article. */
export function tombstoneLayout(page: TombstonePage) {
  return document(page.frame, 'tombstone', html`<div class="column empty-page">
<img class="empty-drawing" src="/drawings/gone.svg" width="960" height="640" alt="">
<h1>${page.title}</h1>
<p>${page.status === 'withdrawn' ? html`本文已于 ${time(page.date)} 撤回。` : html`本文已于 ${time(page.date)} 到期，不再刊出。`}</p>
${page.reason && html`<p class="reason">原因：${page.reason}</p>`}
${searchForm()}
</div>`);
}

import type { NotFoundPage } from '../src/model/pages.ts';
import { document } from './partials/document.ts';
import { html } from './partials/markup.ts';
import { searchForm } from './partials/search-form.ts';

/** 404: a drawing, a sentence, a way on. */
export function notFoundLayout(page: NotFoundPage) {
  return document(page.frame, 'not-found', html`<div class="column empty-page">
<img class="empty-drawing" src="/drawings/not-found.svg" width="960" height="640" alt="">
<h1>这一页不在这里</h1>
<p>地址可能写错了，或者文章搬了家。搜一搜，或<a href="/">回到首页</a>。</p>
${searchForm()}
</div>`);
}

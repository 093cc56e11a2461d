import { html } from './markup.ts';

/** Print and share; without script the browser's own menu does both, so nothing is shown. */
export function articleTools() {
  return html`<div class="article-tools needs-script" role="group" aria-label="文章工具">
<button class="tool" type="button" data-action="print">打印</button>
<button class="tool" type="button" data-action="share">分享</button>
<span class="tool-answer" role="status"></span>
</div>`;
}

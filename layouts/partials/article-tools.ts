import { html } from './markup.ts';

/** The text edition, printing, sharing; without script the browser's own menu does the last two. */
export function articleTools(textEdition: string) {
  return html`<div class="article-tools" role="group" aria-label="文章工具">
<a class="tool" href="${textEdition}">纯文字</a>
<button class="tool needs-script" type="button" data-action="print">打印</button>
<button class="tool needs-script" type="button" data-action="share">分享</button>
<span class="tool-answer" role="status"></span>
</div>`;
}

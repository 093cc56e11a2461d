import type { ArticlePage } from '../../src/model/pages.ts';
import { html } from './markup.ts';

/** The text edition, and what a script does: reading aloud, saving, printing, sharing. */
export function articleTools({ url, textEdition, frame }: Pick<ArticlePage, 'url' | 'textEdition' | 'frame'>) {
  return html`<div class="article-tools" role="group" aria-label="文章工具">
<a class="tool" href="${textEdition}">纯文字</a>
<button class="tool needs-script" type="button" data-action="read-aloud">朗读</button>
<button class="tool needs-script" type="button" data-action="save" data-url="${url}" aria-pressed="false">收藏</button>
<button class="tool needs-script" type="button" data-action="print">打印</button>
<button class="tool needs-script" type="button" data-action="share" data-script="${frame.assets.shareScript}">分享</button>
<span class="tool-answer" role="status"></span>
</div>`;
}

import type { ModerationPage } from '../src/model/pages.ts';
import { document } from './partials/document.ts';
import { html } from './partials/markup.ts';
import { signIn } from './partials/sign-in.ts';

/** `/moderation/`: the editors' queue; its script fills it. */
export function moderationLayout(page: ModerationPage) {
  return document(page.frame, 'moderation', html`<div class="wrap">
<header class="page-head"><h1>评论审核</h1></header>
<noscript><p>审核需要打开浏览器的 JavaScript。</p></noscript>
<p class="form-status moderation-status" role="status"></p>
${signIn()}
<div class="moderation-desk" hidden>
<div class="moderation-bar">
<div role="group" aria-label="看哪些评论">
<button class="quiet-button" type="button" data-list="queue" aria-pressed="true">待审</button>
<button class="quiet-button" type="button" data-list="published" aria-pressed="false">已公开</button>
<button class="quiet-button" type="button" data-list="log" aria-pressed="false">记录</button>
</div>
<p class="comments-note">键盘：<kbd>J</kbd> 下一条，<kbd>K</kbd> 上一条，<kbd>A</kbd> 通过，<kbd>R</kbd> 不通过，<kbd>H</kbd> 隐藏</p>
</div>
<ol class="moderation-list"></ol>
<button class="quiet-button moderation-more" type="button" hidden>更多</button>
</div>
<template class="moderation-template"><li class="moderation-item" tabindex="-1"><p class="comment-head"><strong class="comment-author"></strong> <time></time> <a class="moderation-article"></a></p><p class="comment-body"></p><p class="comment-actions"><button class="button" type="button" data-decision="approve">通过</button><button class="quiet-button" type="button" data-decision="reject">不通过</button><button class="quiet-button" type="button" data-decision="hide">隐藏</button></p><form class="moderation-reason" hidden><label>理由（作者会看到）<input name="reason" maxlength="200"></label><div class="field-row"><button class="button">确定</button><button class="quiet-button" type="button" data-action="cancel">取消</button></div></form></li></template>
</div>`, { scripts: [page.script] });
}

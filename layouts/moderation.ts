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
<div role="group" aria-label="看什么">
${LISTS.map(([name, label, isEditors]) => html`<button class="quiet-button" type="button" data-list="${name}" aria-pressed="false"${isEditors && html` data-editors hidden`}>${label}</button>
`)}</div>
<p class="comments-note" data-for="queue published">键盘：<kbd>J</kbd> 下一条，<kbd>K</kbd> 上一条，<kbd>X</kbd> 选中，<kbd>A</kbd> 通过，<kbd>R</kbd> 不通过，<kbd>H</kbd> 隐藏</p>
<a class="comments-note" href="/api/moderation/log/export" download data-for="log" hidden>导出全部记录</a>
</div>
<div class="moderation-bulk" data-for="queue published">
<button class="quiet-button" type="button" data-action="select">全选（不含要留意的）</button>
<span class="moderation-count"></span>
<button class="quiet-button" type="button" data-decision="approve" data-for="queue" disabled>通过所选</button>
<button class="quiet-button" type="button" data-decision="reject" data-for="queue" disabled>不通过所选</button>
<button class="quiet-button" type="button" data-decision="hide" disabled>隐藏所选</button>
<form class="moderation-reason" hidden><label>理由（作者会看到）<input name="reason" maxlength="200"></label><div class="field-row"><button class="button">确定</button><button class="quiet-button" type="button" data-action="cancel">取消</button></div></form>
</div>
${words()}
${people()}
<ol class="moderation-list"></ol>
<button class="quiet-button moderation-more" type="button" hidden>更多</button>
</div>
<template class="moderation-template"><li class="moderation-item" tabindex="-1"><p class="comment-head"><input type="checkbox"> <strong class="comment-author"></strong> <span class="comment-time"></span> <a class="moderation-article"></a> <span class="comment-state moderation-flags"></span></p><p class="comment-body"></p><p class="comment-actions"><button class="button" type="button" data-decision="approve">通过</button><button class="quiet-button" type="button" data-decision="reject">不通过</button><button class="quiet-button" type="button" data-decision="hide">隐藏</button><button class="quiet-button" type="button" data-action="close">关闭本文评论</button></p></li></template>
</div>`, { scripts: [page.script] });
}

/** What there is to look at; the last field marks what only editors may change. */
const LISTS: [name: string, label: string, isEditors: boolean][] = [
  ['queue', '待审', false], ['published', '已公开', false], ['closed', '已关闭', false], ['words', '词表', true], ['people', '人员', true], ['log', '记录', false],
];

function words() {
  return html`<form class="moderation-words" data-for="words" hidden>
<div class="field-row">
<label>词<input name="word" maxlength="50" required></label>
<label>级别<select name="level"><option value="refuse">不收</option><option value="hold">留意</option><option value="replace">替换</option></select></label>
<label class="moderation-replacement" hidden>换成<input name="replacement" maxlength="50" placeholder="＊＊"></label>
<button class="button">加入</button>
</div>
<p class="comments-note">不收：写了这个词的评论发不出去。留意：照常待审，在队列里标出来。替换：换掉之后再待审。词中间加符号、空格，换大小写、全角，都认得出来。</p>
</form>`;
}

function people() {
  return html`<form class="moderation-people" data-for="people" hidden>
<div class="field-row">
<label>登录地址<input name="address" maxlength="200" required placeholder="邮箱或手机号"></label>
<button class="button">加入</button>
</div>
<p class="comments-note">这里的人可以审核评论、关闭一篇文章的评论；词表和人员由编辑来定。</p>
</form>`;
}

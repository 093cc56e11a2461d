import type { ArticlePage } from '../../src/model/pages.ts';
import { comment } from './comment.ts';
import { html } from './markup.ts';
import { signIn } from './sign-in.ts';

/** Comments as the build knows them, a plain form, and the template from which the page's script builds the newest list. */
export function comments({ url, commentsOpen, comments: shown }: Pick<ArticlePage, 'url' | 'commentsOpen' | 'comments'>) {
  return html`<section class="comments" id="comments" aria-labelledby="comments-title" data-article="${url}">
<h2 id="comments-title">评论</h2>
${commentsOpen ? writing(url) : html`<p class="comments-note">这篇文章不开放评论。</p>`}
<p class="form-status" role="status"></p>
<ol class="comment-list">${shown.map(comment)}</ol>
<p class="comments-note comments-empty" hidden>还没有公开的评论。</p>
<button class="quiet-button needs-script comments-more" type="button" hidden>更早的评论</button>
<noscript><p class="comments-note"><a href="/api/comments/page?article=${encodeURIComponent(url)}">查看已公开的评论</a> <a href="/api/sign-in?article=${encodeURIComponent(url)}">登录</a></p></noscript>
<template class="comment-template">${comment(null)}</template>
</section>`;
}

function writing(url: string) {
  return html`<div class="comment-account needs-script" hidden>
<button class="button" type="button" data-action="sign-in">登录后发表评论</button>
<p class="comment-signed-in" hidden>以<strong class="account-name"></strong>的名义发表。<a href="/api/sign-in?article=${encodeURIComponent(url)}">我的账号</a> <button class="quiet-button" type="button" data-action="sign-out">退出登录</button></p>
${signIn()}
</div>
<form class="comment-form" method="post" action="/api/comments">
<input type="hidden" name="article" value="${url}">
<label for="comment-body">写评论</label>
<textarea id="comment-body" name="body" rows="4" required maxlength="2000" aria-describedby="comment-hint"></textarea>
<p class="comments-note" id="comment-hint">先审后发：编辑看过之后才会公开。最多 2000 字。</p>
<div class="field-row"><button class="button">发表评论</button><button class="quiet-button" type="button" data-action="cancel" hidden>取消</button></div>
</form>
<p class="form-done" id="comment-received">评论已收到，审核后公开。</p>`;
}

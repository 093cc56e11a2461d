import { html } from 'hono/html';
import type { PublicComment } from '../../model/interactions.ts';
import { linkedText } from '../../model/linkedText.ts';
import type { KnownArticle } from '../articles/articleDirectory.ts';
import type { WaitingComment } from '../comments/ownComments.ts';
import { type Markup, plainPage } from './plainPage.ts';

const STATES: Record<string, string> = { pending: '审核中', rejected: '未通过', hidden: '已隐藏' };

/** An article's comments for readers without script, with their own that wait. */
export function commentsPage(article: KnownArticle, comments: readonly PublicComment[], pending: readonly WaitingComment[], older: string): Markup {
  return plainPage(`评论：${article.title}`, html`
<p><a href="${article.url}">返回文章</a></p>
${pending.length > 0 ? html`<h2>我的评论</h2><ol>${pending.map(waiting)}</ol>` : ''}
${comments.length > 0 ? html`<ol>${comments.map(shown)}</ol>` : html`<p>还没有公开的评论。</p>`}
${older ? html`<p><a href="${older}">更早的评论</a></p>` : ''}`);
}

function waiting({ body, status, reason, submittedAt }: WaitingComment): Markup {
  return html`<li><small>${day(submittedAt)} ${STATES[status] ?? ''}</small><p>${linked(body)}</p>${reason ? html`<p>理由：${reason}</p>` : ''}</li>`;
}

function shown({ author, body, submittedAt, replies }: PublicComment): Markup {
  return html`<li><small><b>${author ?? ''}</b> ${day(submittedAt)}</small><p>${body === null ? '这条评论已不在了。' : linked(body)}</p>
${replies.length > 0 ? html`<ol>${replies.map(shown)}</ol>` : ''}</li>`;
}

function linked(body: string): Markup[] {
  return linkedText(body).map(({ text, href }) => (href ? html`<a href="${href}" rel="ugc nofollow noopener">${text}</a>` : html`${text}`));
}

function day(iso: string): Markup {
  return html`<time datetime="${iso}">${iso.slice(0, 10)}</time>`;
}

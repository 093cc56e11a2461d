import type { ShownComment } from '../../src/model/pages.ts';
import { html, type Markup } from './markup.ts';
import { time } from './time.ts';

/** One comment with its replies; null prints the empty form that the page's script fills. */
export function comment(shown: ShownComment | null): Markup {
  return html`<li class="comment"${shown && html` id="comment-${shown.id}"`}><p class="comment-head"><strong class="comment-author">${shown?.author}</strong> <span class="comment-time">${shown && time(shown.date)}</span> <span class="comment-state"></span></p><p class="comment-body">${shown?.body.map(part)}</p><p class="comment-reason" hidden></p><p class="comment-actions"></p><ol class="comment-replies">${shown?.replies.map(comment)}</ol></li>`;
}

function part({ text, href }: ShownComment['body'][number]) {
  return href ? html`<a href="${href}" rel="ugc nofollow noopener">${text}</a>` : text;
}

import { linkedText } from '../model/linkedText.ts';
import { button, element } from './element.ts';

/** A comment as the list shows it: public, or one's own that waits. */
export interface ShownComment {
  id: string;
  author: string | null;
  body: string | null;
  submittedAt: string;
  state?: string;
  reason?: string;
  replies: ShownComment[];
}

export type CommentAction = { label: string; run: () => void };

/** Builds one comment out of the page's template; every text enters as text. */
export function commentView(template: HTMLTemplateElement, comment: ShownComment, actions: (comment: ShownComment) => CommentAction[]): Node {
  const item = (template.content.cloneNode(true) as DocumentFragment).firstElementChild!;
  const part = (name: string) => item.querySelector<HTMLElement>(`.comment-${name}`)!;
  item.id = `comment-${comment.id}`;
  part('author').textContent = comment.author;
  part('state').textContent = comment.state ?? '';
  part('body').append(...(comment.body === null ? ['这条评论已不在了。'] : linked(comment.body)));
  part('reason').textContent = comment.reason ? `理由：${comment.reason}` : '';
  part('reason').hidden = !comment.reason;
  const time = element('time', '', readableTime(new Date(comment.submittedAt)));
  time.dateTime = comment.submittedAt;
  part('time').append(time);
  part('actions').append(...actions(comment).map(({ label, run }) => button(label, 'quiet-button', run)));
  part('replies').append(...comment.replies.map((reply) => commentView(template, reply, actions)));
  return item;
}

/** Plain text with its addresses as links that pass nothing on. */
export function linked(text: string): (string | Node)[] {
  return linkedText(text).map(({ text: words, href }) => {
    if (!href) return words;
    const link = element('a', '', words);
    link.href = href;
    link.rel = 'ugc nofollow noopener';
    return link;
  });
}

/** '2026-03-25 18:30' where the reader is. */
export function readableTime(time: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())} ${two(time.getHours())}:${two(time.getMinutes())}`;
}

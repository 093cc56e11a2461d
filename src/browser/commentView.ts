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

/** An address ends at a space or at Chinese punctuation. */
const LINK = /https?:\/\/[^\s<>"'\u2018-\u201d\u3000-\u303f\uff00-\uffef]+/g;

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
  const time = item.querySelector('time')!;
  time.dateTime = comment.submittedAt;
  time.textContent = readableTime(new Date(comment.submittedAt));
  for (const { label, run } of actions(comment)) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'quiet-button';
    button.textContent = label;
    button.addEventListener('click', run);
    part('actions').append(button);
  }
  part('replies').append(...comment.replies.map((reply) => commentView(template, reply, actions)));
  return item;
}

/** Plain text with its addresses as links that pass nothing on. */
export function linked(text: string): (string | Node)[] {
  const parts: (string | Node)[] = [];
  let end = 0;
  for (const { 0: href, index } of text.matchAll(LINK)) {
    const link = document.createElement('a');
    link.href = href;
    link.rel = 'ugc nofollow noopener';
    link.textContent = href;
    parts.push(text.slice(end, index), link);
    end = index + href.length;
  }
  return [...parts, text.slice(end)];
}

/** '2026-03-25 18:30' where the reader is. */
export function readableTime(time: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())} ${two(time.getHours())}:${two(time.getMinutes())}`;
}

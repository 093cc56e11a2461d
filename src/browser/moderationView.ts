import { linked, readableTime } from './commentView.ts';
import { element } from './element.ts';
import { wordDiff } from './wordDiff.ts';

export interface Waiting {
  id: string;
  revision: number;
  article: string;
  title: string;
  author: string;
  body: string;
  previous?: string;
  /** Words of the list that it holds. */
  flags?: string[];
  submittedAt: string;
}

export interface LogEntry {
  at: string;
  editor: string;
  comment: string;
  revision: number;
  decision: 'approve' | 'reject' | 'hide' | 'close' | 'open';
  reason: string;
}

/** One comment on the editors' desk; an edited one shows what changed since it was approved. */
export function waitingView(template: HTMLTemplateElement, comment: Waiting, published: boolean): HTMLElement {
  const item = (template.content.cloneNode(true) as DocumentFragment).firstElementChild as HTMLElement;
  const part = (selector: string) => item.querySelector<HTMLElement>(selector)!;
  item.dataset.comment = comment.id;
  item.dataset.revision = String(comment.revision);
  if (comment.flags) item.dataset.flagged = 'true';
  part('.moderation-flags').textContent = comment.flags ? `留意：${comment.flags.join('、')}` : '';
  part('input').setAttribute('aria-label', `选中${comment.author}的评论`);
  part('[data-action=close]').dataset.article = comment.article;
  part('.comment-author').textContent = comment.author;
  part('.comment-time').textContent = readableTime(new Date(comment.submittedAt));
  const link = part('.moderation-article') as HTMLAnchorElement;
  link.href = comment.article;
  link.textContent = comment.title || comment.article;
  part('.comment-body').append(...(comment.previous === undefined ? linked(comment.body) : changes(comment.previous, comment.body)));
  part('[data-decision=approve]').hidden = published;
  part('[data-decision=reject]').hidden = published;
  return item;
}

function changes(previous: string, body: string): (Node | string)[] {
  return wordDiff(previous, body).map(({ text, change }) => {
    if (change === 'same') return text;
    return element(change === 'added' ? 'ins' : 'del', '', text);
  });
}

const DECISIONS = { approve: '通过', reject: '不通过', hide: '隐藏', close: '关闭评论', open: '重新开放评论' };

export function logView({ at, editor, comment, revision, decision, reason }: LogEntry): HTMLElement {
  const text = `${readableTime(new Date(at))} ${editor} ${DECISIONS[decision]}${comment && ` ${comment.slice(0, 8)} 第 ${revision} 版`}`;
  return element('li', 'moderation-entry', reason ? `${text}\uff1a${reason}` : text);
}

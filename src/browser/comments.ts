import { loadMe, type Me, setupSignIn, showWays, signOut } from './account.ts';
import { type CommentAction, commentView, type ShownComment } from './commentView.ts';
import { request } from './request.ts';

type Page = { comments: ShownComment[]; cursor: string | null; closed?: boolean };

const STATES = { pending: '审核中', rejected: '未通过', hidden: '已隐藏' };

/** Makes the comments live: list, sign-in, writing, replying, editing and deleting one's own. */
export async function setupComments(section: HTMLElement): Promise<void> {
  const article = section.dataset.article!;
  const part = <T extends HTMLElement>(selector: string) => section.querySelector<T>(selector)!;
  const list = part('.comment-list');
  const more = part<HTMLButtonElement>('.comments-more');
  const form = part<HTMLFormElement>('.comment-form');
  const status = part<HTMLElement>(':scope > .form-status');
  let me: Me;
  let shown: ShownComment[] = [];
  let cursor: string | null = null;
  let isClosed = false;
  /** What the form is about: a new comment, a reply to one, or a new text for one. */
  let about: { replyTo?: string; edit?: string } = {};
  /** Kept until the comment has arrived, so that sending it again is still one comment. */
  let id = crypto.randomUUID();

  async function attempt(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      status.textContent = (error as Error).message;
    }
  }

  async function load(from: string | null): Promise<void> {
    const query = `article=${encodeURIComponent(article)}${from ? `&cursor=${encodeURIComponent(from)}` : ''}`;
    const page = await request<Page>('GET', `/api/comments?${query}`);
    shown = from ? [...shown, ...page.comments] : page.comments;
    cursor = page.cursor;
    isClosed = page.closed ?? false;
  }

  async function refresh(): Promise<void> {
    [me] = await Promise.all([loadMe(article), load(null)]);
    draw();
  }

  function draw(): void {
    const template = part<HTMLTemplateElement>('template');
    list.replaceChildren(...withOwn(shown, me).map((comment) => commentView(template, comment, actionsOn)));
    part('.comments-empty').hidden = list.childElementCount > 0;
    more.hidden = !cursor;
    drawAccount();
  }

  function drawAccount(): void {
    if (!form) return;
    showWays(part<HTMLFormElement>('.sign-in'), me.signIn, `article=${encodeURIComponent(article)}`);
    part('.comment-account').hidden = isClosed;
    part('[data-action=sign-in]').hidden = Boolean(me.session) || !part('.sign-in').hidden;
    part('.comment-signed-in').hidden = !me.session;
    part('.account-name').textContent = me.session?.name ?? '';
    form.hidden = !me.session || isClosed;
    if (isClosed) status.textContent = '编辑已关闭这篇文章的评论。';
  }

  function actionsOn(comment: ShownComment): CommentAction[] {
    if (!me.session || !form || isClosed || comment.body === null) return [];
    const mine = me.own.includes(comment.id) || Boolean(comment.state);
    if (!mine) return [{ label: '回复', run: () => write({ replyTo: comment.id }, '', `回复${comment.author}`) }];
    return [
      { label: '修改', run: () => write({ edit: comment.id }, comment.body!, '修改评论') },
      { label: '删除', run: () => attempt(() => remove(comment.id)) },
    ];
  }

  function write(subject: typeof about, text: string, label: string): void {
    about = subject;
    const field = form.elements.namedItem('body') as HTMLTextAreaElement;
    form.querySelector('label')!.textContent = label;
    form.querySelector<HTMLElement>('[data-action=cancel]')!.hidden = label === '写评论';
    field.value = text;
    if (label !== '写评论') field.focus();
  }

  async function remove(comment: string): Promise<void> {
    if (!confirm('删除这条评论？删除后不能恢复。')) return;
    await request('DELETE', `/api/comments/${comment}`);
    await refresh();
    status.textContent = '评论已删除。';
  }

  async function send(): Promise<void> {
    const body = new FormData(form).get('body');
    if (about.edit) await request('PATCH', `/api/comments/${about.edit}`, { body });
    else await request('POST', '/api/comments', { id, article, body, replyTo: about.replyTo });
    id = crypto.randomUUID();
    write({}, '', '写评论');
    await refresh();
    status.textContent = '已收到，编辑看过之后公开。';
  }

  more.addEventListener('click', () => attempt(async () => {
    await load(cursor);
    draw();
  }));
  if (form) {
    const signIn = part<HTMLFormElement>('.sign-in');
    setupSignIn(signIn, () => attempt(refresh));
    part('[data-action=sign-in]').addEventListener('click', () => {
      signIn.hidden = false;
      drawAccount();
      (signIn.elements.namedItem('email') as HTMLInputElement).focus();
    });
    part('[data-action=sign-out]').addEventListener('click', () => attempt(async () => {
      await signOut();
      await refresh();
    }));
    part('[data-action=cancel]').addEventListener('click', () => write({}, '', '写评论'));
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void attempt(send);
    });
    form.hidden = true;
  }
  try {
    await refresh();
  } catch (error) {
    // The comments that the build printed stay; nobody is invited to write where nothing can be sent.
    status.textContent = (error as Error).message;
    if (!form) return;
    part('.comment-account').hidden = false;
    part<HTMLButtonElement>('[data-action=sign-in]').disabled = true;
  }
}

/** The public list with one's own waiting comments in their places; an edit that waits replaces the old text for its author. */
function withOwn(comments: ShownComment[], me: Me): ShownComment[] {
  const own = me.pending.map(({ status, ...comment }): ShownComment & { replyTo: string | null } =>
    ({ ...comment, author: me.session!.name, state: STATES[status], replies: [] }));
  const merge = (some: ShownComment[], parent: string | null): ShownComment[] => [
    ...own.filter(({ id, replyTo }) => replyTo === parent && !some.some((comment) => comment.id === id)),
    ...some.map((comment) => ({ ...comment, ...own.find(({ id }) => id === comment.id), replies: comment.replies })),
  ];
  return merge(comments, null).map((comment) => ({ ...comment, replies: merge(comment.replies, comment.id) }));
}

import { loadMe, setupSignIn } from './account.ts';
import { type LogEntry, logView, type Waiting, waitingView } from './moderationView.ts';
import { request } from './request.ts';

type List = 'queue' | 'published' | 'log';
type Page = { comments?: Waiting[]; entries?: LogEntry[]; cursor: string | null };

const desk = document.querySelector<HTMLElement>('.moderation-desk')!;
const list = document.querySelector<HTMLElement>('.moderation-list')!;
const more = document.querySelector<HTMLButtonElement>('.moderation-more')!;
const template = document.querySelector<HTMLTemplateElement>('.moderation-template')!;
const signIn = document.querySelector<HTMLFormElement>('.sign-in')!;
const status = document.querySelector('.moderation-status')!;

let current: List = 'queue';
let cursor: string | null = null;

async function attempt(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    status.textContent = (error as Error).message;
  }
}

async function enter(): Promise<void> {
  const { session } = await loadMe();
  const isEditor = session?.role === 'editor';
  signIn.hidden = Boolean(session);
  desk.hidden = !isEditor;
  status.textContent = session && !isEditor ? `${session.email} 不是编辑。请管理员把它加进 EDITORS。` : '';
  if (isEditor) await open('queue');
}

async function open(name: List): Promise<void> {
  current = name;
  list.replaceChildren();
  for (const button of desk.querySelectorAll<HTMLElement>('[data-list]')) {
    button.setAttribute('aria-pressed', String(button.dataset.list === name));
  }
  await load('');
  list.querySelector<HTMLElement>('.moderation-item')?.focus();
}

async function load(from: string): Promise<void> {
  const page = await request<Page>('GET', `/api/moderation/${current}${from && `?cursor=${encodeURIComponent(from)}`}`);
  list.append(
    ...(page.comments ?? []).map((comment) => waitingView(template, comment, current === 'published')),
    ...(page.entries ?? []).map(logView),
  );
  cursor = page.cursor;
  more.hidden = !cursor;
  if (list.childElementCount === 0) status.textContent = current === 'queue' ? '没有待审的评论。' : '还没有内容。';
}

async function decide(item: HTMLElement, decision: string, reason = ''): Promise<void> {
  const { comment, revision } = item.dataset;
  await request('POST', '/api/moderation/decisions', { comment, revision: Number(revision), decision, reason });
  const next = (item.nextElementSibling ?? item.previousElementSibling) as HTMLElement | null;
  item.remove();
  next?.focus();
  status.textContent = { approve: '已通过。', reject: '已退回。', hide: '已隐藏。' }[decision] ?? '';
  if (!next && cursor) await load(cursor);
}

/** Refusing asks for a reason first, because the author will read it. */
function choose(item: HTMLElement, decision: string): void {
  const form = item.querySelector('form')!;
  if (decision === 'approve') return void attempt(() => decide(item, decision));
  form.dataset.decision = decision;
  form.hidden = false;
  (form.elements.namedItem('reason') as HTMLInputElement).focus();
}

list.addEventListener('click', ({ target }) => {
  const button = (target as Element).closest('button');
  const item = button?.closest<HTMLElement>('.moderation-item');
  if (!button || !item) return;
  if (button.dataset.decision) choose(item, button.dataset.decision);
  if (button.dataset.action === 'cancel') {
    item.querySelector('form')!.hidden = true;
    item.focus();
  }
});

list.addEventListener('submit', (event) => {
  event.preventDefault();
  const form = event.target as HTMLFormElement;
  const reason = String(new FormData(form).get('reason') ?? '');
  void attempt(() => decide(form.closest<HTMLElement>('.moderation-item')!, form.dataset.decision!, reason));
});

const KEYS: Record<string, string> = { a: 'approve', r: 'reject', h: 'hide' };

document.addEventListener('keydown', (event) => {
  const target = event.target as Element;
  if (event.ctrlKey || event.metaKey || event.altKey || target.matches('input, textarea, select') || desk.hidden) return;
  const item = target.closest<HTMLElement>('.moderation-item') ?? list.querySelector<HTMLElement>('.moderation-item');
  if (!item) return;
  const key = event.key.toLowerCase();
  if (key === 'j') (item.nextElementSibling as HTMLElement | null)?.focus();
  else if (key === 'k') (item.previousElementSibling as HTMLElement | null)?.focus();
  else if (KEYS[key] && !item.querySelector<HTMLElement>(`[data-decision=${KEYS[key]}]`)!.hidden) choose(item, KEYS[key]);
  else return;
  event.preventDefault();
});

desk.addEventListener('click', ({ target }) => {
  const name = (target as HTMLElement).dataset.list as List | undefined;
  if (!name) return;
  status.textContent = '';
  void attempt(() => open(name));
});
more.addEventListener('click', () => attempt(() => load(cursor!)));
setupSignIn(signIn, () => attempt(enter));
void attempt(enter);

import { loadMe, setupSignIn, showWays } from './account.ts';
import { setupDecisions } from './moderationDecisions.ts';
import { setupKeys } from './moderationKeys.ts';
import { type ClosedArticle, closedView, type ListedWord, type Person, personView, setupAddForm, setupLevel, wordView } from './moderationRules.ts';
import { type LogEntry, logView, type Waiting, waitingView } from './moderationView.ts';
import { request } from './request.ts';

type List = 'queue' | 'published' | 'closed' | 'words' | 'people' | 'log';

interface Page {
  comments?: Waiting[];
  articles?: ClosedArticle[];
  words?: ListedWord[];
  people?: Person[];
  entries?: LogEntry[];
  cursor?: string | null;
}

const desk = document.querySelector<HTMLElement>('.moderation-desk')!;
const list = document.querySelector<HTMLElement>('.moderation-list')!;
const more = document.querySelector<HTMLButtonElement>('.moderation-more')!;
const template = document.querySelector<HTMLTemplateElement>('.moderation-template')!;
const signIn = document.querySelector<HTMLFormElement>('.sign-in')!;
const status = document.querySelector('.moderation-status')!;

let current: List = 'queue';
let cursor: string | null = null;

function say(sentence: string): void {
  status.textContent = sentence;
}

function attempt(work: () => Promise<void>): void {
  work().catch((error: Error) => say(error.message));
}

async function enter(): Promise<void> {
  const { session, signIn: ways } = await loadMe();
  const isModerator = session !== null && session.role !== 'reader';
  showWays(signIn, ways, 'to=moderation');
  signIn.hidden = Boolean(session);
  desk.hidden = !isModerator;
  for (const part of desk.querySelectorAll<HTMLElement>('[data-editors]')) part.hidden = session?.role !== 'editor';
  say(session && !isModerator ? `${session.email || session.name} 不是编辑。请编辑在“人员”里加上，或请管理员加进 EDITORS。` : '');
  if (isModerator) await open('queue');
}

async function open(name: List): Promise<void> {
  current = name;
  list.replaceChildren();
  for (const button of desk.querySelectorAll<HTMLElement>('[data-list]')) {
    button.setAttribute('aria-pressed', String(button.dataset.list === name));
  }
  for (const part of desk.querySelectorAll<HTMLElement>('[data-for]')) part.hidden = !part.dataset.for!.split(' ').includes(name);
  await load('');
  list.querySelector<HTMLElement>('.moderation-item')?.focus();
}

async function load(from: string): Promise<void> {
  const page = await request<Page>('GET', `/api/moderation/${current}${from && `?cursor=${encodeURIComponent(from)}`}`);
  list.append(
    ...(page.comments ?? []).map((comment) => waitingView(template, comment, current === 'published')),
    ...(page.articles ?? []).map((closed) => closedView(closed, () => undo('closed', 'article', closed.article))),
    ...(page.words ?? []).map((listed) => wordView(listed, () => undo('words', 'word', listed.word))),
    ...(page.people ?? []).map((person) => personView(person, () => undo('people', 'address', person.address))),
    ...(page.entries ?? []).map(logView),
  );
  cursor = page.cursor ?? null;
  more.hidden = !cursor;
  if (list.childElementCount === 0) say(current === 'queue' ? '没有待审的评论。' : '还没有内容。');
}

const UNDONE = { closed: '已重新开放评论。', words: '已删除。', people: '已免去。' };

function undo(path: keyof typeof UNDONE, name: string, value: string): void {
  attempt(async () => {
    await request('DELETE', `/api/moderation/${path}?${name}=${encodeURIComponent(value)}`);
    await open(path);
    say(UNDONE[path]);
  });
}

async function refill(): Promise<void> {
  if (cursor) await load(cursor);
}

const decisions = setupDecisions({ list, bar: desk.querySelector<HTMLElement>('.moderation-bulk')!, say, attempt, refill });
setupKeys(list, decisions);
const wordForm = desk.querySelector<HTMLFormElement>('.moderation-words')!;
setupLevel(wordForm);
setupAddForm(wordForm, '/api/moderation/words', attempt, () => open('words'));
setupAddForm(desk.querySelector<HTMLFormElement>('.moderation-people')!, '/api/moderation/people', attempt, () => open('people'));

list.addEventListener('click', ({ target }) => {
  const button = target as HTMLElement;
  if (button.dataset.action !== 'close') return;
  attempt(async () => {
    await request('PUT', '/api/moderation/closed', { article: button.dataset.article });
    say('这篇文章不再收评论，已收到的照常审核。');
  });
});
desk.addEventListener('click', ({ target }) => {
  const name = (target as HTMLElement).dataset.list as List | undefined;
  if (!name) return;
  say('');
  attempt(() => open(name));
});
more.addEventListener('click', () => attempt(() => load(cursor!)));
setupSignIn(signIn, () => attempt(enter));
attempt(enter);

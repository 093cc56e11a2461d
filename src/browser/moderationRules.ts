import { readableTime } from './commentView.ts';
import { button, element } from './element.ts';
import { request } from './request.ts';

export interface ListedWord {
  word: string;
  level: 'refuse' | 'hold' | 'replace';
  replacement: string;
}

export interface ClosedArticle {
  article: string;
  title: string;
  closedAt: string;
}

export interface Person {
  address: string;
  appointedAt: string;
}

const LEVELS = { refuse: '不收', hold: '留意', replace: '替换' };

/** A line with one button that undoes it. */
function ruleView(text: (string | Node)[], label: string, undo: () => void): HTMLElement {
  return element('li', 'moderation-entry', ...text, ' ', button(label, 'quiet-button', undo));
}

export function wordView({ word, level, replacement }: ListedWord, undo: () => void): HTMLElement {
  return ruleView([`${LEVELS[level]} ${word}${level === 'replace' ? ` → ${replacement}` : ''}`], '删除', undo);
}

export function closedView({ article, title, closedAt }: ClosedArticle, undo: () => void): HTMLElement {
  const link = element('a', '', title || article);
  link.href = article;
  return ruleView([`${readableTime(new Date(closedAt))} `, link], '重新开放', undo);
}

export function personView({ address, appointedAt }: Person, undo: () => void): HTMLElement {
  return ruleView([`${readableTime(new Date(appointedAt))} ${address}`], '免去', undo);
}

/** A form that adds to a list. */
export function setupAddForm(form: HTMLFormElement, path: string, attempt: (work: () => Promise<void>) => void, done: () => Promise<void>): void {
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    attempt(async () => {
      await request('PUT', path, Object.fromEntries(new FormData(form)));
      form.reset();
      await done();
      form.querySelector('input')!.focus();
    });
  });
}

/** `replacement` belongs to one level only. */
export function setupLevel(form: HTMLFormElement): void {
  const level = form.elements.namedItem('level') as HTMLSelectElement;
  const show = () => void (form.querySelector<HTMLElement>('.moderation-replacement')!.hidden = level.value !== 'replace');
  level.addEventListener('change', show);
  // After the form has put its fields back.
  form.addEventListener('reset', () => setTimeout(show));
}

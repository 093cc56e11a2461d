import { request } from './request.ts';

export interface Decisions {
  /** Applies to what is selected, else to the item alone. */
  choose(item: HTMLElement | null, decision: string): void;
}

interface Desk {
  list: HTMLElement;
  bar: HTMLElement;
  say(sentence: string): void;
  attempt(work: () => Promise<void>): void;
  /** Called when the last item has gone. */
  refill(): Promise<void>;
}

const DONE: Record<string, string> = { approve: '已通过', reject: '已退回', hide: '已隐藏' };

/** Approving, refusing and hiding, one comment or many at once. */
export function setupDecisions({ list, bar, say, attempt, refill }: Desk): Decisions {
  const form = bar.querySelector<HTMLFormElement>('.moderation-reason')!;
  const reason = form.elements.namedItem('reason') as HTMLInputElement;
  const items = () => [...list.querySelectorAll<HTMLElement>('.moderation-item')];
  const box = (item: HTMLElement) => item.querySelector<HTMLInputElement>('input[type=checkbox]')!;
  const selected = () => items().filter((item) => box(item).checked);
  let asked: { targets: HTMLElement[]; decision: string } | null = null;

  function showSelection(): void {
    const { length } = selected();
    bar.querySelector('.moderation-count')!.textContent = length > 0 ? `已选 ${length} 条` : '';
    for (const button of bar.querySelectorAll<HTMLButtonElement>('[data-decision]')) button.disabled = length === 0;
  }

  function putFormAway(): void {
    form.hidden = true;
    asked = null;
    bar.append(form);
  }

  async function decide(targets: HTMLElement[], decision: string, words = ''): Promise<void> {
    const comments = targets.map(({ dataset }) => ({ comment: dataset.comment, revision: Number(dataset.revision) }));
    const { results } = await request<{ results: { outcome: string }[] }>('POST', '/api/moderation/decisions/bulk', { comments, decision, reason: words });
    putFormAway();
    const done = targets.filter((_, place) => results[place].outcome === 'done');
    const next = nextAfter(done);
    for (const item of done) item.remove();
    next?.focus();
    const left = targets.length - done.length;
    say(`${DONE[decision]}${targets.length > 1 ? ` ${done.length} 条` : ''}。${left > 0 ? `${left} 条刚被作者修改或删除，请刷新后再看。` : ''}`);
    showSelection();
    if (items().length === 0) await refill();
  }

  function nextAfter(gone: HTMLElement[]): HTMLElement | undefined {
    const all = items();
    const stays = (item: HTMLElement) => !gone.includes(item);
    return all.slice(all.indexOf(gone[0])).find(stays) ?? all.findLast(stays);
  }

  /** Refusing asks for a reason first, because the author will read it. */
  function choose(item: HTMLElement | null, decision: string): void {
    const targets = selected().length > 0 ? selected() : item ? [item] : [];
    if (targets.length === 0) return;
    if (decision === 'approve') return attempt(() => decide(targets, decision));
    asked = { targets, decision };
    (targets.length === 1 ? targets[0] : bar).append(form);
    form.hidden = false;
    reason.value = '';
    reason.focus();
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const { targets, decision } = asked!;
    attempt(() => decide(targets, decision, reason.value));
  });
  form.querySelector('[data-action=cancel]')!.addEventListener('click', () => {
    const [first] = asked!.targets;
    putFormAway();
    first.focus();
  });
  bar.addEventListener('click', ({ target }) => {
    const { decision, action } = (target as HTMLElement).dataset;
    if (decision) choose(null, decision);
    // Comments with words that an editor should see are not passed unseen.
    if (action === 'select') for (const item of items()) box(item).checked = !item.dataset.flagged;
    showSelection();
  });
  list.addEventListener('change', showSelection);
  list.addEventListener('click', ({ target }) => {
    const { decision } = (target as HTMLElement).dataset;
    if (decision) choose((target as HTMLElement).closest<HTMLElement>('.moderation-item'), decision);
  });
  showSelection();
  return { choose };
}

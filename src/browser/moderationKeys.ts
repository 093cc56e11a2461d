import type { Decisions } from './moderationDecisions.ts';

const DECISIONS: Record<string, string> = { a: 'approve', r: 'reject', h: 'hide' };

/** J and K walk, X selects, A, R and H decide. */
export function setupKeys(list: HTMLElement, { choose }: Decisions): void {
  document.addEventListener('keydown', (event) => {
    const target = event.target as Element;
    if (event.ctrlKey || event.metaKey || event.altKey || target.matches('input:not([type=checkbox]), textarea, select')) return;
    const item = target.closest<HTMLElement>('.moderation-item') ?? list.querySelector<HTMLElement>('.moderation-item');
    if (!item || list.offsetParent === null) return;
    const key = event.key.toLowerCase();
    const decision = DECISIONS[key];
    if (key === 'j') (item.nextElementSibling as HTMLElement | null)?.focus();
    else if (key === 'k') (item.previousElementSibling as HTMLElement | null)?.focus();
    else if (key === 'x') item.querySelector<HTMLInputElement>('input[type=checkbox]')!.click();
    else if (decision && !item.querySelector<HTMLElement>(`[data-decision=${decision}]`)!.hidden) choose(item, decision);
    else return;
    event.preventDefault();
  });
}

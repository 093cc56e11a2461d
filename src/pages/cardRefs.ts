import type { CardRef } from '../model/pages.ts';

/** Calls `put` for every card that a planned page names, and puts what it answers in its place. */
export function replaceCards(page: object, put: (ref: CardRef) => unknown): void {
  const values = page as Record<string, unknown>;
  for (const key in values) {
    const value = values[key];
    if (typeof value !== 'object' || value === null) continue;
    if (isRef(value)) values[key] = put(value);
    else replaceCards(value, put);
  }
}

function isRef(value: object): value is CardRef {
  return 'card' in value && typeof value.card === 'number';
}

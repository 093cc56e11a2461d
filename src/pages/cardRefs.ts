import type { CardRef } from '../model/pages.ts';

type Values = Record<string | number, unknown>;

/** Calls `put` for every card that a planned page names, and puts what it answers in its place. */
export function replaceCards(page: object, put: (ref: CardRef) => unknown): void {
  const values = page as Values;
  if (Array.isArray(page)) for (let i = 0; i < page.length; i++) replaceAt(values, i, put);
  else for (const key of Object.keys(page)) if (!BARE.has(key)) replaceAt(values, key, put);
}

/** Parts of a page in which no card stands. */
const BARE = new Set(['frame', 'body']);

function replaceAt(values: Values, key: string | number, put: (ref: CardRef) => unknown): void {
  const value = values[key];
  if (typeof value !== 'object' || value === null) return;
  if (typeof (value as Partial<CardRef>).card === 'number') values[key] = put(value as CardRef);
  else replaceCards(value, put);
}

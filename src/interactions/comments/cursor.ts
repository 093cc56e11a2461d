import { Problem } from '../problem.ts';

/** Where a page of a list ended: a time and, for equal times, an id. */
export interface Cursor {
  at: string;
  id: string;
}

export function writeCursor({ at, id }: Cursor): string {
  return Buffer.from(`${at} ${id}`).toString('base64url');
}

/** Null on the first page. */
export function readCursor(text: string | undefined): Cursor | null {
  if (!text) return null;
  const match = /^(\d{4}-\d\d-\d\dT[\d:.]+Z) ([\w-]{1,64})$/.exec(Buffer.from(text, 'base64url').toString());
  if (!match) throw new Problem(400, 'cursor', '翻页标记有误，请从第一页开始。');
  return { at: match[1], id: match[2] };
}

/** Splits one row too many off a page: its presence means that there is a next one. */
export function pageOf<T>(rows: readonly T[], size: number, cursorOf: (row: T) => Cursor): { page: T[]; cursor: string | null } {
  const page = rows.slice(0, size);
  return { page, cursor: rows.length > size ? writeCursor(cursorOf(page[page.length - 1])) : null };
}

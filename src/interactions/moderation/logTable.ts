import type { LogEntry } from './moderationLog.ts';

const COLUMNS = ['时间', '编辑', '决定', '评论', '版本', '理由'];

/** The log as a table for a spreadsheet: UTF-8 with the mark by which Excel knows it. */
export function logTable(entries: readonly LogEntry[]): string {
  const rows = entries.map(({ at, editor, decision, comment, revision, reason }) => [at, editor, decision, comment, String(revision), reason]);
  return `\ufeff${[COLUMNS, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}

/** A cell that begins like a formula would be run by the spreadsheet. */
function cell(text: string): string {
  const inert = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${inert.replaceAll('"', '""')}"`;
}

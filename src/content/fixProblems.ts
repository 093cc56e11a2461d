import type { Problem } from '../model/problem.ts';
import { decodeBytes } from './readText.ts';

/** Rules whose fix concerns the bytes of the whole file and not one spot. */
const wholeFile = new Set(['byte-order-mark', 'encoding', 'line-ends']);

interface Spot {
  from: number;
  to: number;
  text: string;
}

/**
 * A file's bytes after the fixes of its problems. Only the named spots change; of two that overlap the first is
 * applied, and the next check finds the other again.
 */
export function fixProblems(bytes: Uint8Array, problems: Problem[]): Uint8Array {
  const fixable = problems.filter((problem) => problem.fix !== undefined);
  if (fixable.length === 0) return bytes;
  const decoded = decodeBytes(bytes);
  if (decoded.encoding === null) return bytes;
  const rules = new Set(fixable.map((problem) => problem.rule));
  // UTF-8 is the only form in which a corrected file can be written.
  const dropMark = rules.has('byte-order-mark') || rules.has('encoding') || decoded.encoding !== 'utf-8';
  const hasMark = decoded.text.charCodeAt(0) === 0xfeff;
  let text = applySpots(hasMark ? decoded.text.slice(1) : decoded.text, fixable.filter(({ rule }) => !wholeFile.has(rule)));
  if (rules.has('line-ends')) text = text.replace(/\r\n?/g, '\n');
  return Buffer.from(hasMark && !dropMark ? `\ufeff${text}` : text, 'utf8');
}

function applySpots(text: string, problems: Problem[]): string {
  const lines = [...text.matchAll(/[^\r\n]*(?:\r\n|\r|\n|$)/g)];
  const byLine = Map.groupBy(problems, ({ line }) => line);
  const spots = [...byLine].flatMap(([number, own]) => (lines[number - 1] ? spotsOf(lines[number - 1].index, lines[number - 1][0], own) : []));
  let fixed = '';
  let at = 0;
  for (const spot of spots.sort((one, other) => one.from - other.from || one.to - other.to)) {
    if (spot.from < at) continue;
    fixed += text.slice(at, spot.from) + spot.text;
    at = spot.to;
  }
  return fixed + text.slice(at);
}

/** Offsets of a line's problems. Its end counts as its last character, so that a fix can remove a whole line. */
function spotsOf(start: number, line: string, problems: Problem[]): Spot[] {
  const offsets: number[] = [];
  let at = start;
  for (const character of line.replace(/[\r\n]+$/, '')) {
    offsets.push(at);
    at += character.length;
  }
  offsets.push(at);
  const offset = (column: number) => offsets[column - 1] ?? start + line.length;
  return problems.map(({ column, endColumn, fix }) => ({ from: offset(column), to: offset(endColumn ?? column), text: fix!.text }));
}

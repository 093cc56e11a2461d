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
  const lines = [...text.matchAll(/[^\r\n]*(?:\r\n|\r|\n|$)/g)].map((match) => ({ start: match.index, text: match[0] }));
  const spots = problems.flatMap((problem) => spotOf(lines[problem.line - 1], problem)).sort((one, other) => one.from - other.from || one.to - other.to);
  let fixed = '';
  let at = 0;
  for (const spot of spots) {
    if (spot.from < at) continue;
    fixed += text.slice(at, spot.from) + spot.text;
    at = spot.to;
  }
  return fixed + text.slice(at);
}

/** A line's end counts as its last character, so that a fix can remove a whole line. */
function spotOf(line: { start: number; text: string } | undefined, { column, endColumn, fix }: Problem): Spot[] {
  if (!line) return [];
  const characters = [...line.text.replace(/(?:\r\n|\r|\n)$/, '')];
  const end = line.text.slice(characters.join('').length);
  const offset = (to: number) => characters.slice(0, to - 1).join('').length + (to > characters.length + 1 ? end.length : 0);
  return [{ from: line.start + offset(column), to: line.start + offset(endColumn ?? column), text: fix!.text }];
}

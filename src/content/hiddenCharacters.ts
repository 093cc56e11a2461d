import type { Problem } from '../model/problem.ts';
import { lineTable } from './lineTable.ts';

// Control characters, zero-width and direction marks: nobody sees them, and search and comparison fail on them.
const hidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufffe\uffff]+/;

/** One warning for each run of characters that no reader can see. */
export function hiddenCharacterProblems(text: string, file: string): Problem[] {
  if (!hidden.test(text)) return [];
  const lines = lineTable(text);
  const problems: Problem[] = [];
  for (const match of text.matchAll(new RegExp(hidden, 'g'))) {
    if (joinsEmoji(text, match.index, match[0])) continue;
    const { line, column } = lines.position(match.index);
    problems.push({
      file, line, column, endColumn: column + [...match[0]].length, severity: 'warning', rule: 'hidden-character',
      message: `这里有看不见的字符（${names(match[0])}），应删去`,
      fix: { text: '' },
    });
  }
  return problems;
}

/** U+200D holds family and profession emoji together. */
function joinsEmoji(text: string, index: number, run: string): boolean {
  return run === '\u200d' && /[\p{Extended_Pictographic}\ufe0f\u{1f3fb}-\u{1f3ff}]$/u.test(text.slice(Math.max(0, index - 2), index));
}

function names(run: string): string {
  const codes = [...new Set(run)].slice(0, 3).map((character) => `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`);
  return codes.join('、');
}

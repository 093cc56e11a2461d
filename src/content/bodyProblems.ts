import type { Problem } from '../model/problem.ts';
import { bodyRules } from './bodyRules.ts';
import { columnCounter } from './lineTable.ts';
import type { RawArticle } from './rawArticle.ts';

// Everything that any rule looks for; most bodies have none of it, or only links and pictures that are right.
const suspect = /\[\]\(|data:|script:|:::|\{[{%]|<[/a-z!]|[\u4e00-\u9fff”》）][,;:?!.(]|^#[^#]|^\[(?:caption|video|audio|gallery|attach|img|embed)/im;

/** What is wrong in a Markdown body, line by line; code blocks may hold anything. */
export function bodyProblems({ file, body, bodyLine }: Pick<RawArticle, 'file' | 'body' | 'bodyLine'>): Problem[] {
  if (!suspect.test(body)) return [];
  const problems: Problem[] = [];
  const containers: number[] = [];
  forEachProseLine(body, (text, index) => {
    const line = { text: text.includes('`') ? masked(text) : text, containers, number: bodyLine + index };
    const columnOf = columnCounter(text);
    for (const rule of bodyRules) {
      for (const { from, to, severity, rule: name, message, fix } of rule(line)) {
        const column = columnOf(from);
        problems.push({
          file, line: bodyLine + index, column, endColumn: columnOf(to), severity, rule: name, message,
          ...(fix === undefined ? {} : { fix: { text: fix } }),
        });
      }
    }
  });
  for (const line of containers) problems.push({ file, line, column: 1, severity: 'warning', rule: 'container-open', message: '这个 ::: 没有结束，应在后面单独写一行 :::' });
  return problems;
}

/** Calls `visit` for every line outside of fenced code and comments, with its index in the body. */
export function forEachProseLine(body: string, visit: (text: string, index: number) => void): void {
  let fence = '';
  let comment = false;
  body.split('\n').forEach((text, index) => {
    const mark = /^\s{0,3}(`{3,}|~{3,})/.exec(text)?.[1] ?? '';
    if (comment) comment = !text.includes('-->');
    else if (fence) fence = mark.startsWith(fence) && text.trim() === mark ? '' : fence;
    else if (mark) fence = mark;
    else if (/^\s*<!--/.test(text)) comment = !text.includes('-->');
    else visit(text, index);
  });
}

/** Inline code as blanks of the same length. */
function masked(text: string): string {
  return text.replace(/(`+)(?!`)[^`]*\1(?!`)/g, (code) => ' '.repeat(code.length));
}

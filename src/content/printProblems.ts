import type { Problem } from '../model/problem.ts';

export type ProblemFormat = 'text' | 'json' | 'github';

/**
 * Problems as a command prints them. `folder` leads from the repository's top to the content folder;
 * GitHub needs it to put a note on the right line of a pull request.
 */
export function printProblems(problems: Problem[], format: ProblemFormat, folder = 'content'): string {
  if (format === 'json') return `${JSON.stringify({ problems }, null, 2)}\n`;
  const print = format === 'github' ? (problem: Problem) => annotation(problem, folder) : line;
  return problems.map((problem) => `${print(problem)}\n`).join('');
}

/** `articles/2025/06/flood.md:4:7 错误 date 写成了……` */
function line({ file, line, column, severity, message }: Problem): string {
  return `${file}:${line}:${column} ${severity === 'error' ? '错误' : '警告'} ${message}`;
}

// https://docs.github.com/actions/reference/workflow-commands-for-github-actions
function annotation({ file, line, column, endColumn, severity, rule, message }: Problem, folder: string): string {
  const path = folder ? `${folder}/${file}` : file;
  const end = endColumn === undefined ? '' : `,endColumn=${endColumn}`;
  return `::${severity} file=${property(path)},line=${line},col=${column}${end},title=${property(rule)}::${data(message)}`;
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/** `3 个错误，2 个警告` */
export function countProblems(problems: Problem[]): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  return `${errors} 个错误，${problems.length - errors} 个警告`;
}

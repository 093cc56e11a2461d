import type { Problem } from '../model/problem.ts';

/** Whether one of the problems keeps the site from being built; warnings do not. */
export function hasError(problems: Problem[]): boolean {
  return problems.some(({ severity }) => severity === 'error');
}

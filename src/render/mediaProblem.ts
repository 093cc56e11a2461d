import type { Problem } from '../model/problem.ts';

/** What is wrong with a file beside an article. Who placed it adds the file, line and column that name it. */
export type MediaProblem = Pick<Problem, 'severity' | 'rule' | 'message'>;

/** `26.3 MB` */
export function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

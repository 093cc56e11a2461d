import type { Problem } from '../model/problem.ts';

/** The order in which problems are read. */
export function byFileAndPlace(one: Problem, other: Problem): number {
  return one.file === other.file ? one.line - other.line || one.column - other.column : one.file < other.file ? -1 : 1;
}

import type { Problem } from '../model/problem.ts';

/** One line of YAML, taken apart without knowing whether it is valid. */
export interface Line {
  text: string;
  number: number;
  indent: string;
  /** `- ` of a list item. */
  dash: string;
  /** Empty when the line has none. */
  key: string;
  /** The colon with the white space around it. */
  colon: string;
  value: string;
  valueStart: number;
  previous: Line | null;
}

/** What is wrong with the characters `from` to `to` (UTF-16) of a line. */
export interface Repair {
  from: number;
  to: number;
  severity: Problem['severity'];
  rule: string;
  message: string;
  fix?: string;
  /** How to read the line meanwhile. */
  edit?: { from: number; to: number; text: string };
}

export type LineRule = (line: Line) => Repair | null;

/** A repair that is read as it will be written. */
export function repair(from: number, to: number, severity: Problem['severity'], rule: string, message: string, fix: string): Repair {
  return { from, to, severity, rule, message, fix, edit: { from, to, text: fix } };
}

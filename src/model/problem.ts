/** One thing wrong in `content/`, as a value: nothing throws at an editor. */
export interface Problem {
  /** Path below the content folder, with `/`. */
  file: string;
  /** Line in the file, from 1. */
  line: number;
  /** Column in characters (code points), from 1. */
  column: number;
  endColumn?: number;
  severity: 'error' | 'warning';
  /** Stable kebab-case name, e.g. `date-format`. */
  rule: string;
  /** A Chinese sentence that says what is wrong and gives the corrected value. */
  message: string;
  /** Replacement for the characters from `column` to `endColumn` of `line`. */
  fix?: { text: string };
}

import type { Problem } from '../model/problem.ts';

/** Where in a file's data something stands: `['author', 1, 'name']`. */
export type Path = readonly (string | number)[];

/**
 * A problem whose place is known only as a path in the data.
 *
 * Valid files never pay for line and column: the place is looked up afterwards, for those that have a finding.
 */
export interface Finding {
  path: Path;
  /** The key, the value, or (for something missing) the line below the object. */
  part?: 'key' | 'value' | 'missing';
  severity: Problem['severity'];
  rule: string;
  message: string;
  /** New text of that part, as YAML. */
  fix?: string;
}

export type Report = (finding: Finding) => void;

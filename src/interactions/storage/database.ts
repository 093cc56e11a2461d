/** Text, 32-bit integers and nothing else: the values that all three engines store and return alike. */
export type Value = string | number | null;

export type Row = Record<string, Value>;

export interface Statement {
  /** Standard SQL with `?` for each parameter. */
  sql: string;
  parameters: readonly Value[];
}

export interface Result {
  rows: Row[];
  /** Rows inserted, updated or deleted; for a statement that returns rows, their number. */
  changes: number;
}

/** A batch whose caller waits for it to be durable. */
export interface WaitingBatch {
  statements: readonly Statement[];
  resolve: (results: Result[]) => void;
  reject: (error: unknown) => void;
}

/** The lock of a batch whose conditions reach further than one article or comment. */
export const ALONE = 'alone';

/**
 * All that the function asks of a database. There are no interactive transactions, because
 * Cloudflare D1 has none: what must happen together is one batch, and its conditions are SQL.
 */
export interface Database {
  readonly engine: 'sqlite' | 'd1' | 'postgres';
  read(statement: Statement): Promise<Row[]>;
  /**
   * Runs the statements in order, all or nothing, and resolves when they are durable. Batches with the
   * same `lock` never overlap, and each statement sees what every earlier one of them has written.
   * `ALONE` overlaps no other batch at all.
   */
  batch(statements: readonly Statement[], lock?: string): Promise<Result[]>;
  /** Removes what was deleted from where the engine still keeps it, as far as we can reach that. */
  forget(): Promise<void>;
  close(): Promise<void>;
}

import type { Answer } from './child.ts';
import type { TaskName } from './tasks.ts';

export interface RunOptions {
  /** Jobs at once. Only where there is no such limit a busy child gets the next one already: long jobs must not wait for each other. */
  atMost?: number;
  /** Jobs, even a single one, are done in children as long as there is another run, so that this process can go on with it. */
  isBeside?: boolean;
}

export interface Job {
  run: JobRun;
  name: TaskName;
  job: unknown;
  number: number;
}

/** Jobs of one kind, each made when there is somebody to do it. */
export class JobRun {
  readonly isBeside: boolean;
  readonly isLimited: boolean;
  private readonly name: TaskName;
  private readonly next: () => IteratorResult<unknown>;
  private readonly each: (result: unknown, number: number) => void;
  private readonly end: (error?: unknown) => void;
  private readonly atMost: number;
  private made = 0;
  private underWay = 0;
  private isDrained = false;

  /** `each` takes a result with its job's number; `end` is told when all is done or something went wrong. */
  constructor(
    name: TaskName, next: () => IteratorResult<unknown>, each: (result: unknown, number: number) => void, end: (error?: unknown) => void,
    { atMost = Infinity, isBeside = false }: RunOptions,
  ) {
    this.name = name;
    this.next = next;
    this.each = each;
    this.end = end;
    this.atMost = atMost;
    this.isBeside = isBeside;
    this.isLimited = atMost !== Infinity;
  }

  /** The next job, which then is under way; null when there is none, or none may begin now. */
  take(): Job | null {
    if (this.isDrained || this.underWay >= this.atMost) return null;
    const made = this.attempt(() => this.next());
    if (made && !made.done) {
      this.underWay++;
      return { run: this, name: this.name, job: made.value, number: this.made++ };
    }
    this.isDrained = true;
    this.endIfDone();
    return null;
  }

  receive({ number }: Job, { result, error }: Answer): void {
    this.underWay--;
    this.attempt(() => {
      if (error !== undefined) throw new Error(error);
      this.each(result, number);
    });
  }

  endIfDone(): void {
    if (this.isDrained && this.underWay === 0) this.end();
  }

  /** What goes wrong between two jobs ends the run. */
  fail(error: unknown): void {
    this.isDrained = true;
    this.end(error);
  }

  private attempt<Result>(work: () => Result): Result | null {
    try {
      return work();
    } catch (error) {
      this.fail(error);
      return null;
    }
  }
}

import { rmSync } from 'node:fs';
import { type Answer, Child } from './child.ts';
import type { TaskName, TaskTypes } from './tasks.ts';

/** Jobs that a child has at once: it works on one, and need not wait for the next. */
const AT_ONCE = 2;
export interface RunOptions {
  /** Jobs at once. Only where there is no such limit a busy child gets the next one already: long jobs must not wait for each other. */
  atMost?: number;
  /** Even a single job is done in a child, so that this process can go on. */
  isBeside?: boolean;
}

interface Job {
  run: Run;
  name: TaskName;
  job: unknown;
  done: (result: unknown) => void;
}

interface Run {
  /** Makes the next job, or answers null. */
  next: () => Job | null;
  atMost: number;
  underWay: number;
  isDrained: boolean;
  end: (error?: unknown) => void;
}

/** Child processes that share out the jobs of one or several runs; none is started before a second job is there to be done. */
export class Workers {
  private readonly limit: number;
  private readonly children: Child<Job>[] = [];
  private readonly runs = new Set<Run>();
  private readonly folder: string;

  /** `limit`: processes at once; `folder`: for jobs on their way. */
  constructor(limit: number, folder: string) {
    this.limit = limit;
    this.folder = folder;
    rmSync(folder, { recursive: true, force: true });
  }

  /** Does the jobs and hands over each result as it comes, with its job's number. A single job is done in this process. */
  async run<Name extends TaskName>(
    name: Name,
    jobs: Iterable<TaskTypes[Name]['job']>,
    each: (result: TaskTypes[Name]['result'], number: number) => void,
    { atMost = Infinity, isBeside = false }: RunOptions = {},
  ): Promise<void> {
    const queue = jobs[Symbol.iterator]();
    const waiting = [queue.next(), ...(isBeside ? [] : [queue.next()])];
    if (waiting[0].done) return;
    if (waiting[1]?.done) {
      const { tasks } = await import('./tasks.ts');
      return each((await tasks[name](waiting[0].value as never)) as never, 0);
    }
    let number = 0;
    await new Promise<void>((resolve, reject) => {
      const next = (): Job | null => {
        const { done, value } = waiting.shift() ?? queue.next();
        const at = number++;
        return done ? null : { run, name, job: value, done: (result) => each(result as TaskTypes[Name]['result'], at) };
      };
      const end = (error?: unknown) => {
        this.runs.delete(run);
        if (error === undefined) resolve();
        else reject(error as Error);
      };
      const run: Run = { next, atMost, underWay: 0, isDrained: false, end };
      this.runs.add(run);
      this.shareOut();
    });
  }

  /** Starts all children: for work of which there will be much. */
  warm(): void {
    for (let i = 0; i < this.limit; i++) this.children[i] ??= this.start();
  }

  close(): void {
    for (const child of this.children) child.close();
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Gives every child that has room a job, idle ones first. */
  private shareOut(): void {
    for (let room = 0; room < AT_ONCE; room++) {
      for (let i = 0; i < this.limit; i++) {
        if ((this.children[i]?.jobs.length ?? 0) > room) continue;
        const job = this.take(this.children[i]?.jobs[0]?.run);
        if (job) this.give((this.children[i] ??= this.start()), job);
      }
    }
  }

  /** The next job for a child that is busy with `current`, or idle. */
  private take(current: Run | undefined): Job | null {
    for (const run of current ? [current] : this.runs) {
      if (run.isDrained || run.underWay >= run.atMost || (current && run.atMost !== Infinity)) continue;
      const job = attempt(run, () => run.next());
      if (job) return job;
      run.isDrained = true;
      if (run.underWay === 0) run.end();
    }
    return null;
  }

  private give(child: Child<Job>, job: Job): void {
    job.run.underWay++;
    child.give(job, job.name, job.job);
  }

  private start(): Child<Job> {
    return new Child(this.folder, (job, answer) => this.receive(job, answer), (job, error) => job.run.end(error));
  }

  private receive({ run, done }: Job, { result, error }: Answer): void {
    run.underWay--;
    attempt(run, () => {
      if (error !== undefined) throw new Error(error);
      done(result);
    });
    this.shareOut();
    if (run.isDrained && run.underWay === 0) run.end();
  }
}

/** What goes wrong between two jobs of a run ends the run. */
function attempt<Result>(run: Run, work: () => Result): Result | null {
  try {
    return work();
  } catch (error) {
    run.isDrained = true;
    run.end(error);
    return null;
  }
}

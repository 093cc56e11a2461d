import { rmSync } from 'node:fs';
import { setImmediate as immediate } from 'node:timers/promises';
import { type Answer, Child } from './child.ts';
import { JobRun, type Job, type RunOptions } from './jobRun.ts';
import type { TaskName, TaskTypes } from './tasks.ts';

/** Jobs that a child has at once: while it works on them this process may do one itself. */
const AT_ONCE = 4;

/** Child processes, and this one beside them, that share the jobs of one or several runs; no child is started before a second job is there to be done. */
export class Workers {
  private readonly limit: number;
  private readonly children: Child<Job>[] = [];
  private readonly runs = new Set<JobRun>();
  private readonly folder: string;
  private isHelping = false;

  /** `processes`: at once, this one among them; `folder`: for jobs on their way. */
  constructor(processes: number, folder: string) {
    this.limit = Math.max(1, processes - 1);
    this.folder = folder;
    rmSync(folder, { recursive: true, force: true });
  }

  /** Does the jobs and hands over each result as it comes, with its job's number. A single job is done in this process. */
  async run<Name extends TaskName>(
    name: Name,
    jobs: Iterable<TaskTypes[Name]['job']>,
    each: (result: TaskTypes[Name]['result'], number: number) => void,
    options: RunOptions = {},
  ): Promise<void> {
    const queue = jobs[Symbol.iterator]();
    const waiting = [queue.next(), ...(options.isBeside ? [] : [queue.next()])];
    if (waiting[0].done) return;
    if (waiting[1]?.done) {
      const { tasks } = await import('./tasks.ts');
      return each((await tasks[name](waiting[0].value as never)) as never, 0);
    }
    await new Promise<void>((resolve, reject) => {
      const end = (error?: unknown) => {
        this.runs.delete(run);
        if (error === undefined) resolve();
        else reject(error as Error);
      };
      const run = new JobRun(name, () => waiting.shift() ?? queue.next(), each as (result: unknown, number: number) => void, end, options);
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
        if (job) (this.children[i] ??= this.start()).give(job, job.name, job.job);
      }
    }
    if (!this.isHelping) void this.help();
  }

  /** The next job for a child that is busy with `current`, or idle. */
  private take(current: JobRun | undefined): Job | null {
    if (current) return current.isLimited ? null : current.take();
    for (const run of this.runs) {
      const job = run.take();
      if (job) return job;
    }
    return null;
  }

  /** Does jobs here while all children have enough to do. */
  private async help(): Promise<void> {
    this.isHelping = true;
    for (let job = this.takeHere(); job; job = this.takeHere()) {
      this.receive(job, await answerOf(job));
      // What the children have sent meanwhile comes first.
      await immediate();
    }
    this.isHelping = false;
  }

  private takeHere(): Job | null {
    for (const run of this.runs) {
      // A job beside would hold up what this process has to hand out for others.
      const job = run.isBeside && this.runs.size > 1 ? null : run.take();
      if (job) return job;
    }
    return null;
  }

  private start(): Child<Job> {
    return new Child(this.folder, (job, answer) => this.receive(job, answer), (job, error) => job.run.fail(error));
  }

  private receive(job: Job, answer: Answer): void {
    job.run.receive(job, answer);
    job.run.endIfDone();
    this.shareOut();
  }
}

async function answerOf({ name, job }: Job): Promise<Answer> {
  const { tasks } = await import('./tasks.ts');
  try {
    return { result: await tasks[name](job as never) };
  } catch (error) {
    return { result: null, error: (error as Error).stack };
  }
}

import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { tasks, type TaskName, type TaskTypes } from './tasks.ts';

const WORKER = fileURLToPath(new URL('worker.ts', import.meta.url));

interface NumberedJob<Name extends TaskName> {
  job: TaskTypes[Name]['job'];
  number: number;
}

/** Child processes that share out jobs; none is started before a second job is there to be done. */
export class Workers {
  private readonly limit: number;
  private readonly children: ChildProcess[] = [];

  /** `limit`: processes at once. */
  constructor(limit: number) {
    this.limit = limit;
  }

  /** Does the jobs and hands over each result as it comes, with its job's number. A single job is done in this process. */
  async run<Name extends TaskName>(
    name: Name,
    jobs: Iterable<TaskTypes[Name]['job']>,
    each: (result: TaskTypes[Name]['result'], number: number) => void,
  ): Promise<void> {
    const queue = jobs[Symbol.iterator]();
    const first = queue.next();
    if (first.done) return;
    const second = queue.next();
    if (second.done) return each((await tasks[name](first.value as never)) as never, 0);
    const waiting = [first.value, second.value];
    let number = 0;
    const take = (): NumberedJob<Name> | null => {
      const job = waiting.length ? waiting.shift() : queue.next().value;
      return job === undefined ? null : { job, number: number++ };
    };
    await Promise.all(Array.from({ length: this.limit }, (_, i) => this.work(this.child(i), name, take, each)));
  }

  close(): void {
    for (const child of this.children) child.disconnect();
  }

  private child(i: number): ChildProcess {
    this.children[i] ??= fork(WORKER, { serialization: 'advanced' });
    return this.children[i];
  }

  private async work<Name extends TaskName>(
    child: ChildProcess,
    name: Name,
    take: () => NumberedJob<Name> | null,
    each: (result: TaskTypes[Name]['result'], number: number) => void,
  ): Promise<void> {
    for (let next = take(); next; next = take()) each(await ask(child, name, next.job), next.number);
  }
}

function ask<Name extends TaskName>(child: ChildProcess, name: Name, job: TaskTypes[Name]['job']): Promise<TaskTypes[Name]['result']> {
  return new Promise((resolve, reject) => {
    const onExit = (code: number | null) => reject(new Error(`a build process ended with ${code}`));
    child.once('exit', onExit);
    child.once('message', (answer: { result: TaskTypes[Name]['result']; error?: string }) => {
      child.off('exit', onExit);
      if (answer.error !== undefined) reject(new Error(answer.error));
      else resolve(answer.result);
    });
    child.send({ name, job });
  });
}

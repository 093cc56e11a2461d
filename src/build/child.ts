import { fork, type ChildProcess } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { putFile, takeFile } from './passedFile.ts';
import type { TaskName } from './tasks.ts';

const WORKER = fileURLToPath(new URL('worker.ts', import.meta.url));
/** Room for young objects, MB: a batch of pages dies young, and to move it among the old ones costs a tenth of the time. */
const YOUNG_MB = 64;

export interface Answer {
  result: unknown;
  error?: string;
}

/**
 * A child process and the jobs that it has been given. Jobs and answers wait as files: a pipe takes a few hundred
 * kilobytes, and the rest only when the other side has time to read.
 */
export class Child<Job> {
  /** In the order in which they will be answered. */
  readonly jobs: Job[] = [];
  private readonly process: ChildProcess;
  private readonly folder: string;
  private given = 0;

  /** `folder`: for jobs on their way; `receive` takes an answer, `fail` what happens to a job whose child has died. */
  constructor(folder: string, receive: (job: Job, answer: Answer) => void, fail: (job: Job, error: Error) => void) {
    this.process = fork(WORKER, { execArgv: [...process.execArgv, `--min-semi-space-size=${YOUNG_MB}`, `--max-semi-space-size=${YOUNG_MB}`] });
    this.folder = join(folder, String(this.process.pid));
    mkdirSync(this.folder, { recursive: true });
    this.process.on('message', (file: string) => receive(this.jobs.shift()!, takeFile(file) as Answer));
    this.process.on('exit', (code) => {
      for (const job of this.jobs) fail(job, new Error(`a build process ended with ${code}`));
    });
  }

  give(job: Job, name: TaskName, work: unknown): void {
    const file = join(this.folder, String(this.given++));
    putFile(file, work);
    this.jobs.push(job);
    this.process.send({ name, file });
  }

  close(): void {
    this.process.disconnect();
  }
}

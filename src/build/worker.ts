import { tasks, type TaskName } from './tasks.ts';

let last: Promise<void> = Promise.resolve();

/** A child process that does one task after another, in the order in which they come, until its parent disconnects. */
process.on('message', ({ name, job }: { name: TaskName; job: never }) => {
  last = last.then(async () => {
    try {
      process.send!({ result: await tasks[name](job) });
    } catch (error) {
      process.send!({ error: error instanceof Error ? error.stack : String(error) });
    }
  });
});
process.on('disconnect', () => process.exit());

import { tasks, type TaskName } from './tasks.ts';

/** A child process that does one task after another until its parent disconnects. */
process.on('message', async ({ name, job }: { name: TaskName; job: never }) => {
  try {
    process.send!({ result: await tasks[name](job) });
  } catch (error) {
    process.send!({ error: error instanceof Error ? error.stack : String(error) });
  }
});
process.on('disconnect', () => process.exit());

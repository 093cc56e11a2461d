import { readFileSync, rmSync } from 'node:fs';
import { deserialize } from 'node:v8';
import { keepCompiled } from './keepCompiled.ts';
import type { TaskName } from './tasks.ts';

keepCompiled();
const loading = import('./tasks.ts');

let last: Promise<void> = Promise.resolve();

/** A child process that does one task after another, in the order in which they come, until its parent disconnects. */
process.on('message', ({ name, file }: { name: TaskName; file: string }) => {
  last = last.then(async () => {
    try {
      const { tasks } = await loading;
      const job = deserialize(readFileSync(file)) as never;
      rmSync(file);
      process.send!({ result: await tasks[name](job) });
    } catch (error) {
      process.send!({ error: error instanceof Error ? error.stack : String(error) });
    }
  });
});
process.on('disconnect', () => process.exit());

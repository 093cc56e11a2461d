import { keepCompiled } from './keepCompiled.ts';
import { putFile, takeFile } from './passedFile.ts';
import type { TaskName } from './tasks.ts';

keepCompiled();
const loading = import('./tasks.ts');

let last: Promise<void> = Promise.resolve();

/** A child process that does one task after another, in the order in which they come, until its parent disconnects. */
process.on('message', ({ name, file }: { name: TaskName; file: string }) => {
  last = last.then(async () => {
    const answer = `${file}.answer`;
    try {
      const { tasks } = await loading;
      putFile(answer, { result: await tasks[name](takeFile(file) as never) });
    } catch (error) {
      putFile(answer, { error: error instanceof Error ? error.stack : String(error) });
    }
    process.send!(answer);
  });
});
process.on('disconnect', () => process.exit());

import type { Result, Statement, WaitingBatch } from './database.ts';

type Run = (statements: readonly Statement[], lock: string) => Promise<Result[]>;

/**
 * Lets batches that wait for the same lock in this process share its next transaction, and so its
 * wait for the disk; meanwhile they take no connection. One that fails takes nothing with it: the
 * others then run alone. `isUndone` tells whether a failure surely left nothing behind.
 */
export function sharedTransactions(run: Run, isUndone: (error: unknown) => boolean): Run {
  /** A list while a transaction under this lock is running: those that came since. */
  const waiting = new Map<string, WaitingBatch[]>();

  async function runTogether(group: readonly WaitingBatch[], lock: string): Promise<void> {
    try {
      const results = await run(group.flatMap(({ statements }) => statements), lock);
      for (const { statements, resolve } of group) resolve(results.splice(0, statements.length));
    } catch (error) {
      if (group.length > 1 && isUndone(error)) for (const one of group) await runTogether([one], lock);
      else for (const { reject } of group) reject(error);
    }
  }

  async function runUntilNoneWaits(lock: string): Promise<void> {
    for (let group = waiting.get(lock)!; group.length > 0; group = waiting.get(lock)!) {
      waiting.set(lock, []);
      await runTogether(group, lock);
    }
    waiting.delete(lock);
  }

  return (statements, lock) => new Promise((resolve, reject) => {
    const others = waiting.get(lock);
    const one = { statements, resolve, reject };
    if (others) others.push(one);
    else {
      waiting.set(lock, [one]);
      void runUntilNoneWaits(lock);
    }
  });
}

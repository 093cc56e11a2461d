/** Runs a command, whose work answers its exit code. Arguments that cannot be read are answered by the usage, and exit code 2. */
export async function runCommand<Options>(usage: string, readOptions: () => Options, work: (options: Options) => Promise<number>): Promise<void> {
  let options: Options;
  try {
    options = readOptions();
  } catch (error) {
    console.error(`${(error as Error).message}\n${usage}`);
    process.exitCode = 2;
    return;
  }
  process.exitCode = await work(options);
}

/** The clock of a command, milliseconds since the epoch: what `--now` says, or the time it is. */
export function clockOf(now: string | undefined): number {
  const ms = now === undefined ? Date.now() : Date.parse(now);
  if (Number.isNaN(ms)) throw new Error(`--now 写成了“${now}”，应为 2026-11-25T08:00:00+08:00 这样的时间`);
  return ms;
}

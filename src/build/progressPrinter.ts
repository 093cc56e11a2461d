/** The part of a stream that progress needs. */
export interface ProgressStream {
  isTTY?: boolean;
  write(text: string): unknown;
}

const NAMES: Record<string, string> = { read: '读稿', render: '排版', search: '索引' };
const STEP = 1000;

/** Shows how far a long build is: one line that counts up on a terminal, a line each thousand elsewhere. */
export function progressPrinter(stream: ProgressStream): (stage: string, done: number, total: number) => void {
  let told = 0;
  return (stage, done, total) => {
    const text = `${NAMES[stage] ?? stage} ${done}${total ? ` / ${total}` : ''}`;
    if (stream.isTTY) stream.write(`\r\x1b[K${text}${total && done >= total ? '\n' : ''}`);
    else if (done - told >= STEP) {
      told = done;
      stream.write(`${text}\n`);
    }
    if (done < told) told = 0;
  };
}

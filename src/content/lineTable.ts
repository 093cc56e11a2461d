export interface Position {
  line: number;
  column: number;
}

export interface LineTable {
  /** Line and column, from 1, of an offset in UTF-16 units; columns count code points. */
  position(offset: number): Position;
  /** Text of a line, without its end. */
  line(number: number): string;
  /** Offset of a line's first character. */
  start(number: number): number;
  count: number;
}

/** Answers positions in a text with `\n` line ends. */
export function lineTable(text: string): LineTable {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  const start = (number: number) => starts[number - 1] ?? text.length;
  let counter = { line: 0, column: (_offset: number) => 0 };
  return {
    count: starts.length,
    start,
    line: (number) => text.slice(start(number), number < starts.length ? start(number + 1) - 1 : text.length),
    position(offset) {
      const line = lineOf(starts, offset);
      if (counter.line !== line) counter = { line, column: columnCounter(text, starts[line - 1]) };
      return { line, column: counter.column(offset) };
    },
  };
}

function lineOf(starts: number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle] <= offset) low = middle;
    else high = middle - 1;
  }
  return low + 1;
}

/**
 * Columns of one line, which starts at `start`. It goes on from where it was last asked: a line of a
 * megabyte with ten thousand problems is counted once and not ten thousand times.
 */
export function columnCounter(text: string, start = 0): (offset: number) => number {
  let last = start;
  let column = 1;
  return (offset) => {
    if (offset < last) [last, column] = [start, 1];
    column += codePoints(text, last, offset);
    last = offset;
    return column;
  };
}

/** How many characters (not UTF-16 units) stand between two offsets. */
export function codePoints(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at);
    const pairs = unit >= 0xd800 && unit < 0xdc00 && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00;
    if (pairs) at++;
    count++;
  }
  return count;
}

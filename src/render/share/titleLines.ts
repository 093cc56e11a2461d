/** Must not begin a line. */
const CLOSING = /^[，。、；：！？”’）》〉」』】…—·,.!?;:%)\]]/;
/** Must not end one. */
const OPENING = /[“‘（《〈「『【([]$/;

/** Parts of a text between which a line may break: one Chinese character, one Latin word, with what must stay beside it. */
function parts(text: string): string[] {
  const found: string[] = [];
  for (const [part] of text.matchAll(/[A-Za-z0-9.,%/+-]+|\s+|./gsu)) {
    const last = found.at(-1);
    if (last !== undefined && (CLOSING.test(part) || OPENING.test(last))) found[found.length - 1] = last + part;
    else found.push(part);
  }
  return found;
}

/**
 * The headline in lines that end after punctuation; null when a part between two marks is wider than a line.
 *
 * `读懂绥江：一条河、一把水尺` -> `读懂绥江：一条河、`, `一把水尺`
 */
export function phrasedLines(title: string, width: number, widthOf: (text: string) => number): string[] | null {
  const lines = filled(title.trim().split(/(?<=[，。、；：！？”）》\s])(?![，。、；：！？”）》])/), width, widthOf);
  return lines.every((line) => widthOf(line) <= width) ? lines : null;
}

/**
 * The headline in as few lines as possible, the narrowest that are not more: a last line of one character is no line.
 * A part that is wider than a line stands in one of its own.
 */
export function evenLines(title: string, width: number, widthOf: (text: string) => number): string[] {
  const whole = parts(title.trim());
  const few = filled(whole, width, widthOf);
  let best = few;
  for (let narrow = width; narrow > width / 2; narrow -= width / 40) {
    const lines = filled(whole, narrow, widthOf);
    if (lines.length > few.length) break;
    best = lines;
  }
  return best;
}

function filled(whole: string[], width: number, widthOf: (text: string) => number): string[] {
  const lines: string[] = [];
  for (const part of whole) {
    const last = lines.at(-1);
    if (last === undefined || widthOf(last + part.trimEnd()) > width) lines.push(part.trimStart());
    else lines[lines.length - 1] = last + part;
  }
  return lines.map((line) => line.trim()).filter(Boolean);
}

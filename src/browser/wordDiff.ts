export interface DiffPart {
  text: string;
  change: 'same' | 'added' | 'removed';
}

/** Beyond this a table of all pairs is too big for an old machine; the texts are then shown one after the other. */
const MAX_PAIRS = 4_000_000;

/**
 * What an edit changed, character by character, as Chinese is read: the longest common subsequence.
 *
 * ('河水涨了', '河水退了') -> 河水 -涨 +退 了
 */
export function wordDiff(before: string, after: string): DiffPart[] {
  const old = [...before];
  const now = [...after];
  if (old.length * now.length > MAX_PAIRS) return [{ text: before, change: 'removed' }, { text: after, change: 'added' }];
  const lengths = commonLengths(old, now);
  const parts: DiffPart[] = [];
  let i = 0;
  let j = 0;
  while (i < old.length || j < now.length) {
    if (i < old.length && j < now.length && old[i] === now[j]) {
      append(parts, now[j++], 'same');
      i++;
    } else if (i < old.length && (j === now.length || lengths[i + 1][j] >= lengths[i][j + 1])) append(parts, old[i++], 'removed');
    else append(parts, now[j++], 'added');
  }
  return parts;
}

/** `lengths[i][j]`: the longest common subsequence of what follows i and j. */
function commonLengths(old: string[], now: string[]): Uint16Array[] {
  const lengths = Array.from({ length: old.length + 1 }, () => new Uint16Array(now.length + 1));
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = now.length - 1; j >= 0; j--) {
      lengths[i][j] = old[i] === now[j] ? lengths[i + 1][j + 1] + 1 : Math.max(lengths[i + 1][j], lengths[i][j + 1]);
    }
  }
  return lengths;
}

function append(parts: DiffPart[], text: string, change: DiffPart['change']): void {
  const last = parts.at(-1);
  if (last?.change === change) last.text += text;
  else parts.push({ text, change });
}

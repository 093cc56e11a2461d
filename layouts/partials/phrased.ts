import { html } from './markup.ts';

/** How long a part may be to fit a line of a large headline on a phone, and on a desktop. */
const LONGEST_PART = 12;
const LONGEST_WIDE_PART = 14;

/**
 * A class for headlines that consist of short parts, which CSS then breaks only between parts:
 * `读懂绥江：一条河、一把水尺` never as `读懂绥江：一 / 条河、一把水尺`. Others are balanced.
 */
export function phrased(title: string) {
  const parts = title.split(/(?<=[\s\p{P}])/u);
  const longest = Math.max(...parts.map((part) => part.length));
  if (parts.length < 2 || longest > LONGEST_WIDE_PART) return '';
  return longest > LONGEST_PART ? html` class="phrased-wide"` : html` class="phrased"`;
}

import { html } from './markup.ts';

/** Longer than this, a part would not fit a line of a large headline and would be broken anywhere. */
const LONGEST_PART = 12;

/**
 * A class for headlines that consist of short parts, which CSS then breaks only between parts:
 * `读懂绥江：一条河、一把水尺` never as `读懂绥江：一 / 条河、一把水尺`. Others are balanced.
 */
export function phrased(title: string) {
  const parts = title.split(/(?<=[\s\p{P}])/u);
  return parts.length > 1 && parts.every((part) => part.length <= LONGEST_PART) ? html` class="phrased"` : '';
}

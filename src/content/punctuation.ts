import type { BodyFinding } from './bodyRules.ts';

const wide: Record<string, string> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！', '.': '。' };
const han = String.raw`\u3400-\u9fff`;
// After Chinese and before Chinese or the end of the text: `1,000`, `8:30`, `x.md` and `v1.2` are left alone.
const single = new RegExp(String.raw`(?<=[${han}”’》）」』])([,;:?!]|\.(?!\.))(?: ?(?=[${han}“‘《（「『])|(?=\s*$))`, 'g');
const hanInside = new RegExp(`[${han}]`);
const pair = new RegExp(String.raw`(?<=[${han}”》])\(([^()\n]{1,200})\)`, 'g');

/** Half-width punctuation in Chinese text; a space that followed it goes, for the full-width sign brings its own. */
export function punctuation({ text }: { text: string }): BodyFinding[] {
  if (/^\s*(?:\||:::|\[\^?[^\]]+\]:)/.test(text)) return [];
  const singles = [...text.matchAll(single)].map((match): BodyFinding => ({
    from: match.index, to: match.index + match[0].length, severity: 'warning', rule: 'half-width-punctuation',
    message: `中文里的标点应是全角的，“${match[1]}”应为“${wide[match[1]]}”`, fix: wide[match[1]],
  }));
  const pairs = [...text.matchAll(pair)].filter((match) => hanInside.test(match[1])).map((match): BodyFinding => ({
    from: match.index, to: match.index + match[0].length, severity: 'warning', rule: 'half-width-punctuation',
    message: `中文里的括号应是全角的，应为“（${match[1]}）”`, fix: `（${match[1]}）`,
  }));
  return [...singles, ...pairs];
}

/** The same text with its punctuation in full width. */
export function fullWidth(text: string): string {
  let result = '';
  let at = 0;
  for (const { from, to, fix } of punctuation({ text }).sort((one, other) => one.from - other.from)) {
    if (from < at) continue;
    result += text.slice(at, from) + fix;
    at = to;
  }
  return result + text.slice(at);
}

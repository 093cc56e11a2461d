import { articleKeys } from './fieldNames.ts';
import { repair } from './lineRepair.ts';
import type { Line, LineRule, Repair } from './lineRepair.ts';
import { brokenQuote, commaInFlow, commentInText, flowPunctuation, needsQuotes, openBracket, tabInValue } from './valueRules.ts';

const topKeys = new Set<string>(articleKeys);

/** In the order in which a line is read; see `repairsOf` for what happens when two claim the same place. */
export const lineRules: readonly LineRule[] = [tabIndent, wrongIndent, dashSpace, colonForm, flowPunctuation, commaInFlow, brokenQuote, openBracket, needsQuotes, commentInText, tabInValue];

function tabIndent(line: Line): Repair | null {
  if (!/[\t\u3000]/.test(line.indent) || line.text.trim() === '') return null;
  const indent = line.indent.replace(/[\t\u3000]/g, '  ');
  const what = line.indent.includes('\t') ? '制表符' : '全角空格';
  return repair(0, line.indent.length, 'error', 'tab-indent', `缩进用了${what}，应为 ${indent.length} 个空格`, indent);
}

/** A top-level key below one that already has its value cannot be meant as part of it. */
function wrongIndent({ indent, dash, key, previous, text }: Line): Repair | null {
  const after = previous && previous.indent === '' && previous.dash === '' && previous.key !== '' && previous.value.trim() !== '';
  if (!after || indent === '' || dash || !topKeys.has(key) || /^["'[{|>]/.test(previous.value)) return null;
  return { ...repair(0, indent.length, 'error', 'indent', `这一行不应缩进，应为“${text.trim()}”`, '') };
}

function dashSpace({ text, indent, previous }: Line): Repair | null {
  const match = /^[ ]*-(?=[^\s-])/.exec(text);
  const inList = previous && ((previous.key !== '' && previous.value.trim() === '') || /^\s*-/.test(previous.text));
  if (!match || !inList) return null;
  const item = text.slice(match[0].length).trim();
  return repair(indent.length, indent.length + 1, 'warning', 'list-dash', `列表的 - 后应有一个空格，应为“- ${item}”`, '- ');
}

function colonForm({ key, colon, value, valueStart }: Line): Repair | null {
  if (!key || (value.trim() === '' ? /^ *: *$/ : /^ *: +$/).test(colon)) return null;
  const right = value.trim() === '' ? ':' : ': ';
  const said = `${key}${right}${value.trim()}`;
  const [rule, what] = colon.includes('：') ? ['full-width-colon', '冒号是全角的']
    : /[\t\u3000]/.test(colon) ? ['tab', '冒号旁有制表符或全角空格'] : ['colon-space', '冒号后缺一个空格'];
  const from = valueStart - colon.length;
  return { ...repair(from, valueStart, 'warning', rule, `${what}，应为“${said}”`, right), to: Math.max(valueStart, from + 1) };
}

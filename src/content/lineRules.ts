import type { Problem } from '../model/problem.ts';
import { articleKeys, nestedKeys, textKeys } from './fieldNames.ts';
import { quoted } from './yamlScalar.ts';

/** One line of YAML, taken apart without knowing whether it is valid. */
export interface Line {
  text: string;
  number: number;
  indent: string;
  /** `- ` of a list item. */
  dash: string;
  /** Empty when the line has none. */
  key: string;
  /** The colon with the white space around it. */
  colon: string;
  value: string;
  valueStart: number;
  previous: Line | null;
}

/** What is wrong with the characters `from` to `to` (UTF-16) of a line. */
export interface Repair {
  from: number;
  to: number;
  severity: Problem['severity'];
  rule: string;
  message: string;
  fix?: string;
  /** How to read the line meanwhile. */
  edit?: { from: number; to: number; text: string };
}

export type LineRule = (line: Line) => Repair | null;

const topKeys = new Set<string>(articleKeys);
const blockStart = /^[|>][+-]?\d?[+-]?[ \t]*(?:#.*)?$/;

/** In the order in which a line is read; see `repairsOf` for what happens when two claim the same place. */
export const lineRules: readonly LineRule[] = [tabIndent, wrongIndent, dashSpace, colonForm, flowPunctuation, commaInFlow, brokenQuote, openBracket, needsQuotes, commentInText, tabInValue];

function repair(from: number, to: number, severity: Problem['severity'], rule: string, message: string, fix: string): Repair {
  return { from, to, severity, rule, message, fix, edit: { from, to, text: fix } };
}

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

/** `{name：张三，role：记者}` */
function flowPunctuation({ value, valueStart, key, dash }: Line): Repair | null {
  if ((!key && !dash) || !/^[[{]/.test(value) || !/[：，]/.test(value) || !value.includes('{')) return null;
  const keys = nestedKeys.join('|');
  const better = value
    .replace(new RegExp(`([{,，]\\s*)(${keys})\\s*(?:：\\s*|:(?=\\S))`, 'g'), '$1$2: ')
    .replace(new RegExp(`\\s*，\\s*(?=(?:${keys}): )`, 'g'), ', ');
  if (better === value) return null;
  return repair(valueStart, valueStart + value.length, 'warning', 'full-width-punctuation', `花括号里应用半角的冒号和逗号，应为“${better.trim()}”`, better);
}

/** `{ number: 演示站点,未备案 }`: to YAML the comma ends the value, and the rest is a key without a value. */
function commaInFlow({ value, valueStart, key }: Line): Repair | null {
  const match = /^\{(.*,.*)\}[ \t]*$/.exec(value);
  if (!match || /["'[\]{}]/.test(match[1])) return null;
  const parts = match[1].split(',');
  const broken = parts.findIndex((part, index) => index > 0 && part.trim() !== '' && !/^\s*[\w\u4e00-\u9fff]+\s*:(?:\s|$)/.test(part));
  if (broken === -1) return null;
  let last = broken;
  while (last + 1 < parts.length && !/^\s*\w+\s*:(?:\s|$)/.test(parts[last + 1])) last++;
  const first = parts[broken - 1];
  const colon = /^\s*[^:]+:\s*/.exec(first)?.[0] ?? '';
  if (colon === '') return null;
  const before = parts.slice(0, broken - 1).reduce((length, part) => length + part.length + 1, 0);
  const from = valueStart + 1 + before + colon.length;
  const written = [first.slice(colon.length), ...parts.slice(broken, last + 1)].join(',').trimEnd();
  return repair(from, from + written.length, 'error', 'comma-in-flow', `${[key, colon.trim().slice(0, -1)].filter(Boolean).join('.')} 里的半角逗号把文字断开了，应为 ${quoted(written)}`, quoted(written));
}

/** A value in quotes that end too early or not at all. */
function brokenQuote(line: Line): Repair | null {
  const { value, key, dash } = line;
  const mark = value[0];
  if ((!key && !dash) || (mark !== '"' && mark !== "'")) return null;
  const whole = mark === '"' ? /^"(?:[^"\\]|\\.)*"[ \t]*(?: #.*)?$/ : /^'(?:[^']|'')*'[ \t]*(?: #.*)?$/;
  const badEscape = mark === '"' && /(?<!\\)(?:\\\\)*\\[^0abtnvfre "/\\N_LPxuU]/.test(value);
  if (whole.test(value) && !badEscape) return null;
  const trimmed = value.trimEnd();
  const closesLater = trimmed.slice(1).includes(mark);
  if (closesLater || badEscape) return valueRepair(line, 'quotes', '引号没有包住整个值', quoted(trimmed.endsWith(mark) && badEscape ? trimmed.slice(1, -1) : trimmed));
  return valueRepair(line, 'unclosed-quote', '引号没有结束', quoted(trimmed.slice(1)));
}

function openBracket(line: Line): Repair | null {
  const value = line.value.trimEnd();
  if (!line.key || textKeys.has(line.key) && line.key !== 'author' || !/^[[{]/.test(value)) return null;
  const close = value[0] === '[' ? ']' : '}';
  const wide = value[0] === '[' ? /[］】]$/ : /｝$/;
  if (value.endsWith(close) || / #/.test(value) || (value.length === 1) || /,$/.test(value)) return null;
  const body = value.replace(wide, '');
  return valueRepair(line, 'unclosed-bracket', '括号没有结束', body + close);
}

function needsQuotes(line: Line): Repair | null {
  const value = line.value.replace(/ #.*$/, '').trimEnd();
  if (!line.key || value === '' || /^["']/.test(value) || blockStart.test(value)) return null;
  const text = line.value.trimEnd();
  if (/^[[{]/.test(value)) {
    const bracketed = value[0] === '[' ? /^\[[^\]]*\]$/ : /^\{[^}]*\}$/;
    const meantAsText = textKeys.has(line.key) && !(line.key === 'author' || line.key === 'source') && !bracketed.test(value);
    return meantAsText ? valueRepair(line, 'quotes', `值以“${value[0]}”开头`, quoted(text)) : null;
  }
  if (/: |:$/.test(value)) return valueRepair(line, 'unquoted-colon', '值里有半角冒号', quoted(text));
  if (/^(?:[@`%&*!|>\]},]|[-?] )/.test(value)) return valueRepair(line, 'quotes', `值以“${value[0]}”开头`, quoted(text));
  return null;
}

function valueRepair(line: Line, rule: string, what: string, value: string): Repair {
  const to = line.valueStart + line.value.trimEnd().length;
  return repair(line.valueStart, to, 'error', rule, `${line.key || '这一项'} 的${what}，应为 ${value}`, value);
}

/** ` #` starts a comment: the rest of a headline would silently disappear. */
function commentInText(line: Line): Repair | null {
  const { key, value, valueStart } = line;
  if (!textKeys.has(key) || !/^[^"'[{|>].* #|^#/.test(value)) return null;
  const text = value.trimEnd();
  const message = `${key} 里“ #”之后会被当作注释丢掉，应为 ${quoted(text)}`;
  return repair(valueStart, valueStart + text.length, 'warning', 'comment-in-text', message, quoted(text));
}

function tabInValue({ value, valueStart, key, text }: Line): Repair | null {
  const at = value.trimEnd().indexOf('\t');
  if (at === -1 || text.trim() === '') return null;
  const run = /^\t+/.exec(value.slice(at))![0].length;
  return repair(valueStart + at, valueStart + at + run, 'warning', 'tab', `${key || '这一行'} 里有制表符，应为一个空格`, ' ');
}

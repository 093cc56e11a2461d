import { nestedKeys, textKeys } from './fieldNames.ts';
import { repair } from './lineRepair.ts';
import type { Line, Repair } from './lineRepair.ts';
import { quoted } from './yamlScalar.ts';

// What goes wrong behind the colon: quotes, brackets, and text that YAML takes for its own signs.

const blockStart = /^[|>][+-]?\d?[+-]?[ \t]*(?:#.*)?$/;

/** `{name：张三，role：记者}` */
export function flowPunctuation({ value, valueStart, key, dash }: Line): Repair | null {
  if ((!key && !dash) || !/^[[{]/.test(value) || !/[：，]/.test(value) || !value.includes('{')) return null;
  const keys = nestedKeys.join('|');
  const better = value
    .replace(new RegExp(`([{,，]\\s*)(${keys})\\s*(?:：\\s*|:(?=\\S))`, 'g'), '$1$2: ')
    .replace(new RegExp(`\\s*，\\s*(?=(?:${keys}): )`, 'g'), ', ');
  if (better === value) return null;
  return repair(valueStart, valueStart + value.length, 'warning', 'full-width-punctuation', `花括号里应用半角的冒号和逗号，应为“${better.trim()}”`, better);
}

/** `{ number: 演示站点,未备案 }`: to YAML the comma ends the value, and the rest is a key without a value. */
export function commaInFlow({ value, valueStart, key }: Line): Repair | null {
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
export function brokenQuote(line: Line): Repair | null {
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

export function openBracket(line: Line): Repair | null {
  const value = line.value.trimEnd();
  if (!line.key || textKeys.has(line.key) && line.key !== 'author' || !/^[[{]/.test(value)) return null;
  const close = value[0] === '[' ? ']' : '}';
  const wide = value[0] === '[' ? /[］】]$/ : /｝$/;
  if (value.endsWith(close) || / #/.test(value) || (value.length === 1) || /,$/.test(value)) return null;
  const body = value.replace(wide, '');
  return valueRepair(line, 'unclosed-bracket', '括号没有结束', body + close);
}

export function needsQuotes(line: Line): Repair | null {
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
export function commentInText(line: Line): Repair | null {
  const { key, value, valueStart } = line;
  if (!textKeys.has(key) || !/^[^"'[{|>].* #|^#/.test(value)) return null;
  const text = value.trimEnd();
  const message = `${key} 里“ #”之后会被当作注释丢掉，应为 ${quoted(text)}`;
  return repair(valueStart, valueStart + text.length, 'warning', 'comment-in-text', message, quoted(text));
}

export function tabInValue({ value, valueStart, key, text }: Line): Repair | null {
  const at = value.trimEnd().indexOf('\t');
  if (at === -1 || text.trim() === '') return null;
  const run = /^\t+/.exec(value.slice(at))![0].length;
  return repair(valueStart + at, valueStart + at + run, 'warning', 'tab', `${key || '这一行'} 里有制表符，应为一个空格`, ' ');
}

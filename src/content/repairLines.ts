import type { Problem } from '../model/problem.ts';
import { lineRules } from './lineRules.ts';
import type { Line, Repair } from './lineRepair.ts';
import { codePoints } from './lineTable.ts';
import type { Edit, YamlText } from './yamlText.ts';
import { articleKeys, nestedKeys, pageKeys, synonyms, topicKeys } from './fieldNames.ts';

// Valid YAML that still may not mean what was written: tabs, a full-width colon or space, `key:value`, ` #`.
const suspicious = /[\t\u3000]| #|^[ ]*(?:- +)?[^\s:：]{1,20} *：|^ *[A-Za-z_]{2,20}:[^\s]|^ *-[^\s-]|\{[^}\n]*(?:[：，]|,[^:}\n]*[,}])/m;
const known = new Set<string>([...articleKeys, ...nestedKeys, ...pageKeys, ...topicKeys, ...Object.keys(synonyms)]);
const lead = /^([ \t\u3000]*)((?:-[ \t]+)*)/;
const keyed = /^([^\s:：'"[\]{}#&*!|>@`,，-][^:：]{0,60}?)([ \t\u3000]*[:：][ \t\u3000]*)/;

/** Whether the slow, line by line reading is needed although the YAML may be valid. */
export function mayNeedRepair(yaml: string): boolean {
  return suspicious.test(yaml);
}

/** Reads YAML line by line for what people write by mistake: each is a problem and, where it is clear, an edit. */
export function repairLines(source: YamlText): { edits: Edit[]; problems: Problem[] } {
  const edits: Edit[] = [];
  const problems: Problem[] = [];
  const reader = { block: -1, previous: null as Line | null };
  let at = source.start;
  let number = source.text.slice(0, at).split('\n').length;
  for (const text of source.text.slice(source.start, source.end).replace(/\n$/, '').split('\n')) {
    const line = readLine(text, number, reader.previous);
    if (!inBlock(line, reader)) {
      for (const repair of repairsOf(line)) {
        if (repair.edit) edits.push({ at: at + repair.edit.from, removed: repair.edit.to - repair.edit.from, inserted: repair.edit.text });
        problems.push(problemOf(source.file, line, repair));
      }
      if (line.key && line.value.trim() !== '' && /^[|>][+-]?\d?[+-]?\s*(#.*)?$/.test(line.value)) reader.block = line.indent.length;
      if (text.trim() !== '') reader.previous = line;
    }
    at += text.length + 1;
    number++;
  }
  return { edits, problems };
}

/** Rules look at different parts of a line; of two that claim the same part the first wins. */
function repairsOf(line: Line): Repair[] {
  const repairs: Repair[] = [];
  for (const rule of lineRules) {
    const repair = rule(line);
    if (repair && !repairs.some((other) => repair.from < other.to && other.from < repair.to)) repairs.push(repair);
  }
  return repairs.sort((one, other) => one.from - other.from);
}

/** Lines of a block text (`summary: |`) are text, whatever they look like. */
function inBlock(line: Line, reader: { block: number }): boolean {
  if (reader.block === -1) return false;
  if (line.text.trim() === '' || line.indent.length > reader.block) return true;
  reader.block = -1;
  return false;
}

function readLine(text: string, number: number, previous: Line | null): Line {
  const [, indent, dash] = lead.exec(text)!;
  const [, name, colon] = keyed.exec(text.slice(indent.length + dash.length)) ?? [null, '', ''];
  const key = known.has(name.toLowerCase()) || /^[ \t\u3000]*:(?:[ \t]|$)/.test(colon) ? name : '';
  const start = indent.length + dash.length + (key ? name.length + colon.length : 0);
  return {
    text, number, indent, dash, key, colon: key ? colon : '', value: text.slice(start), valueStart: start,
    previous: previous ? { ...previous, previous: null } : null,
  };
}

function problemOf(file: string, line: Line, repair: Repair): Problem {
  const { severity, rule, message, fix } = repair;
  const column = codePoints(line.text, 0, repair.from) + 1;
  return {
    file, line: line.number, column, endColumn: column + codePoints(line.text, repair.from, repair.to),
    severity, rule, message, ...(fix === undefined ? {} : { fix: { text: fix } }),
  };
}

import type { Problem } from '../model/problem.ts';
import { articleKeys, synonyms } from './fieldNames.ts';
import { lineTable } from './lineTable.ts';
import type { LineTable } from './lineTable.ts';

/** Where the front matter and the body stand in a file. */
export interface Fence {
  /** Offsets of the YAML. */
  start: number;
  end: number;
  body: number;
  problems: Problem[];
}

type Fault = Pick<Problem, 'severity' | 'rule' | 'message'> & { fix?: string; column?: number; endColumn?: number };

// Further in it may be a line of a block text.
const nearlyFence = /^[ \t\u3000]?(?:-{2,}|[—–－]{1,}|\.{3}|={3,}|\+{3}|…+)[ \t\u3000]*$/;
const exactFence = /^---[ \t]*$/;
const keys = new Set<string>([...articleKeys, ...Object.keys(synonyms), 'name', 'articles']);

/**
 * Finds the front matter of a file whose fences are not as they should be, and says at which line.
 * Null when there is none at all, which `problems` then explains.
 */
export function frontMatterFence(file: string, text: string): Fence {
  const lines = lineTable(text);
  const problems: Problem[] = [];
  const report = (line: number, fault: Fault) => problems.push(faultAt(file, lines, line, fault));
  const opening = openingLine(lines, report);
  if (opening === null) return { start: 0, end: 0, body: 0, problems };
  const closing = closingLine(lines, opening, report);
  return { start: lines.start(opening + 1), end: lines.start(closing.line), body: lines.start(closing.bodyLine), problems };
}

type ReportLine = (line: number, fault: Fault) => void;

/** The line number of the opening fence; 0 when the YAML starts without one. */
function openingLine(lines: LineTable, report: ReportLine): number | null {
  let first = 1;
  while (first < lines.count && lines.line(first).trim() === '') first++;
  const text = lines.line(first);
  const closes = lookAhead(lines, first);
  const opens = exactFence.test(text) || (nearlyFence.test(text) && closes) || /^---[ \t]*\S/.test(text);
  if (!opens && !(startsWithKey(text) && closes)) {
    report(1, noFrontMatter(text));
    return null;
  }
  for (let blank = 1; blank < first; blank++) report(blank, blankLine(lines.line(blank)));
  if (exactFence.test(text)) return first;
  if (startsWithKey(text)) {
    report(first, { severity: 'error', rule: 'fence-open', message: '文件头缺开头的一行 ---，应在这一行之前加上', column: 1, endColumn: 1, fix: '---\n' });
    return first - 1;
  }
  return oddOpening(text, first, report);
}

function oddOpening(text: string, line: number, report: ReportLine): number | null {
  const language = /^---[ \t]*(\S.*?)[ \t]*$/.exec(text)?.[1];
  if (language && !nearlyFence.test(text) && !/^ya?ml$/i.test(language)) {
    const what = [...language].slice(0, 20).join('');
    report(line, { severity: 'error', rule: 'front-matter-language', message: `文件头只能用 YAML，不能写“${what}”，其中的代码不会执行；这一行应为 ---` });
    return null;
  }
  report(line, { severity: 'warning', rule: 'fence-form', message: `文件头开头写成了“${text.trim()}”，应为 ---`, fix: '---' });
  return line;
}

function noFrontMatter(text: string): Fault {
  const other = /^\+{3}\s*$/.test(text) ? 'TOML（+++）' : /^\{/.test(text) ? 'JSON（{）' : '';
  const found = other ? `文件头是 ${other}，这里只用 YAML：` : '没有文件头：';
  return { severity: 'error', rule: 'front-matter-missing', message: `${found}第一行应为 ---，下面写 title、date、category，再以 --- 结束`, column: 1, endColumn: 1 };
}

function blankLine(text: string): Fault {
  return { severity: 'warning', rule: 'front-matter-start', message: '文件头之前有空行，--- 应在第一行', column: 1, endColumn: [...text].length + 2, fix: '' };
}

/** Whether something like a front matter follows: a key within three lines and a fence within sixty. */
function lookAhead(lines: LineTable, from: number): boolean {
  const last = Math.min(lines.count, from + 60);
  const keyed = [from, from + 1, from + 2, from + 3].some((line) => line <= lines.count && startsWithKey(lines.line(line)));
  if (!keyed) return false;
  if (startsWithKey(lines.line(from)) && !nearlyFence.test(lines.line(from))) {
    for (let line = from + 1; line <= last; line++) if (nearlyFence.test(lines.line(line))) return true;
    return false;
  }
  return true;
}

function startsWithKey(line: string): boolean {
  const key = /^([A-Za-z_\u4e00-\u9fff]{1,20})[ \t]*[:：]/.exec(line)?.[1];
  return key !== undefined && keys.has(key.toLowerCase());
}

/** The closing fence, written or meant. */
function closingLine(lines: LineTable, opening: number, report: ReportLine): { line: number; bodyLine: number } {
  let blank: number | null = null;
  for (let line = opening + 1; line <= lines.count; line++) {
    const text = lines.line(line);
    if (exactFence.test(text)) return { line, bodyLine: line + 1 };
    if (nearlyFence.test(text)) {
      report(line, { severity: 'error', rule: 'fence-form', message: `文件头的结束写成了“${text.trim()}”，应为 ---`, fix: '---' });
      return { line, bodyLine: line + 1 };
    }
    if (text.trim() === '') blank ??= line;
    else if (blank !== null && isProse(text)) return unclosed(blank, report);
    else if (!looksLikeYaml(text)) return unclosed(blank ?? line, report);
    else if (!isProse(text)) blank = null;
  }
  return unclosed(blank ?? lines.count, report);
}

function unclosed(line: number, report: ReportLine): { line: number; bodyLine: number } {
  report(line, { severity: 'error', rule: 'fence-close', message: '文件头没有结束，应在这里加一行 ---', column: 1, endColumn: 1, fix: '---\n' });
  return { line, bodyLine: line };
}

/** After an empty line: text of an article rather than another key. */
function isProse(text: string): boolean {
  return !/^[A-Za-z_][\w-]{0,30}[ \t]*[:：]/.test(text) && !/^(?:[ \t]+\S|-[ \t]+\S)/.test(text);
}

function looksLikeYaml(text: string): boolean {
  return /^(?:[ \t\u3000]|#|-|[\]}])/.test(text) || /^[^\s:：]{1,40}[ \t]*[:：]/.test(text);
}

function faultAt(file: string, lines: LineTable, line: number, fault: Fault): Problem {
  const { column = 1, endColumn = [...lines.line(line)].length + 1, fix, ...rest } = fault;
  return { file, line, column, endColumn, ...rest, ...(fix === undefined ? {} : { fix: { text: fix } }) };
}

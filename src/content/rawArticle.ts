import matter from 'gray-matter';
import type { Document } from 'yaml';
import type { Problem } from '../model/problem.ts';
import { frontMatterFence } from './frontMatterFence.ts';
import { plainData } from './plainData.ts';
import { repairLines, mayNeedRepair } from './repairLines.ts';
import { loadYaml, yamlDocument } from './yamlText.ts';
import type { YamlText } from './yamlText.ts';
import { yamlProblems } from './yamlProblems.ts';

/** A content file taken apart, nothing of it checked yet: whatever an editor may have written. */
export interface RawArticle {
  file: string;
  /** Front matter with every scalar as text. */
  data: Record<string, unknown>;
  body: string;
  /** Characters of the text before the body. */
  bodyStart: number;
  /** Line of the file on which the body starts. */
  bodyLine: number;
  /** What could not be read, and what could only be read by guessing. */
  problems: Problem[];
  /** For looking up lines and columns. */
  source: YamlText;
  /** Set when the fast parser gave up. */
  document?: Document.Parsed;
  /** False when there is no front matter to judge. */
  readable: boolean;
}

const refuse = {
  parse(): never {
    throw new Error('only YAML is read');
  },
};

// gray-matter would run `---js`; those engines are replaced, and other languages never reach it.
const options = { engines: { yaml: { parse: loadYaml as (yaml: string) => object }, json: refuse, javascript: refuse } };

// No front matter comes near; a whole article between two fences is a mistake, and some of its readings take long.
const longest = 20_000;

/** Takes apart a Markdown file with front matter. Never throws. */
export function rawArticle(file: string, text: string): RawArticle {
  return quickArticle(file, text) ?? carefulArticle(file, text);
}

/** The path of nearly every file; null when anything about it is unusual. */
function quickArticle(file: string, text: string): RawArticle | null {
  const end = text.indexOf('\n---', 3);
  const closed = end !== -1 && end <= longest && (text[end + 4] === '\n' || end + 4 === text.length);
  if (!closed || !text.startsWith('---\n') || mayNeedRepair(text.slice(4, end + 1))) return null;
  try {
    const { data, content } = matter(text, options);
    if (!isRecord(data)) return null;
    const source = { file, text, start: 4, end: end + 1, edits: [] };
    return { file, data, body: content, bodyStart: text.length - content.length, bodyLine: lineBreaks(text, end + 4) + 2, problems: [], source, readable: true };
  } catch {
    return null;
  }
}

function carefulArticle(file: string, text: string): RawArticle {
  const fence = frontMatterFence(file, text);
  const body = text.slice(fence.body);
  const bodyLine = lineBreaks(text, fence.body) + 1;
  const bare = { file, data: {}, body, bodyStart: fence.body, bodyLine, source: { file, text, start: fence.start, end: fence.end, edits: [] } };
  if (fence.start === 0 && fence.end === 0) return { ...bare, problems: fence.problems, readable: false };
  if (fence.end - fence.start > longest) return { ...bare, problems: [...fence.problems, tooLong(bare.source)], readable: false };
  const yaml = carefulYaml({ file, text, start: fence.start, end: fence.end, edits: [] });
  return { ...bare, ...yaml, problems: [...fence.problems, ...yaml.problems] };
}

/** Reads YAML that may be damaged: repairs what is clear, reports the rest, and keeps what can be read. */
export function carefulYaml(original: YamlText): Pick<RawArticle, 'data' | 'problems' | 'source' | 'document' | 'readable'> {
  const repaired = repairLines(original);
  const source = { ...original, edits: repaired.edits };
  const document = yamlDocument(source);
  const problems = [...repaired.problems, ...yamlProblems(source, document, repaired.problems)];
  const data = plainData(document);
  if (isRecord(data)) return { data, problems, source, document, readable: true };
  if (data !== null && data !== '' && !problems.some((problem) => problem.severity === 'error')) problems.push(notAMap(source));
  return { data: {}, problems, source, document, readable: data === null || data === '' };
}

function tooLong({ file, text, start }: YamlText): Problem {
  return {
    file, line: lineBreaks(text, start) + 1, column: 1, severity: 'error', rule: 'front-matter-too-long',
    message: '文件头太长，超过了两万字；正文应写在结束的 --- 之后',
  };
}

function notAMap({ file, text, start }: YamlText): Problem {
  return {
    file, line: lineBreaks(text, start) + 1, column: 1, severity: 'error', rule: 'front-matter-form',
    message: '这里应逐行写“键: 值”，例如 title: 标题',
  };
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function lineBreaks(text: string, end: number): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at !== -1 && at < end; at = text.indexOf('\n', at + 1)) count++;
  return count;
}

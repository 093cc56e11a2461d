import { isCollection, isScalar, visit } from 'yaml';
import type { Document } from 'yaml';
import type { Problem } from '../model/problem.ts';
import { lineTable } from './lineTable.ts';
import { fileOffset } from './yamlText.ts';
import type { YamlText } from './yamlText.ts';

const messages: Record<string, string> = {
  BAD_INDENT: '缩进不对：同一层的键应左右对齐，下一层多缩进两个空格',
  TAB_AS_INDENT: '缩进里有制表符，应改为空格',
  BLOCK_AS_IMPLICIT_KEY: '一行里有两个“: ”，后一个若是文字，请给整个值加上引号',
  MULTILINE_IMPLICIT_KEY: '这里应写成“键: 值”，冒号后有一个空格',
  MISSING_CHAR: '这里缺一个符号：引号、括号要成对，键后要有冒号',
  BAD_SCALAR_START: '值以 YAML 的专用符号开头，请给整个值加上引号',
  BAD_DQ_ESCAPE: '双引号里的反斜杠不能这样写，请改用单引号',
  UNEXPECTED_TOKEN: '这里多了一个符号，若是文字，请给整个值加上引号',
  BAD_ALIAS: '以 * 开头的值在 YAML 里另有意思，请给整个值加上引号',
  BAD_KEY: '键应是文字，不能是括号里的内容；若整行是文字，请给它加上引号',
  MULTIPLE_DOCS: '文件头里又出现了 ---，只应有开头和结束两行',
};

/** What the YAML parser itself complains about, one error a line, in words that help an editor. */
export function yamlProblems(source: YamlText, document: Document.Parsed, known: Problem[]): Problem[] {
  const lines = lineTable(source.text);
  const taken = new Set(known.filter((problem) => problem.severity === 'error').map((problem) => problem.line));
  const problems: Problem[] = [];
  for (const error of [...document.errors, ...strangeNodes(document)]) {
    const { line, column } = lines.position(Math.min(fileOffset(source, error.pos[0]), source.end));
    if (taken.has(line)) continue;
    taken.add(line);
    if (error.code === 'DUPLICATE_KEY') problems.push(duplicateKey(source, document, error.pos[0], line, column, lines.line(line)));
    else problems.push({ file: source.file, line, column, severity: 'error', rule: 'yaml-syntax', message: messages[error.code] ?? '这里不合 YAML 的写法，若是文字，请给整个值加上引号' });
  }
  return problems;
}

function duplicateKey(source: YamlText, document: Document.Parsed, at: number, line: number, column: number, text: string): Problem {
  const twin = twins(document, at);
  const problem: Problem = {
    file: source.file, line, column, severity: 'error', rule: 'duplicate-key',
    message: `“${twin?.key ?? ''}”写了两次，只应留一行`,
  };
  if (!twin?.same) return { ...problem, ...(twin ? { endColumn: column + [...twin.key].length } : {}) };
  // The line break belongs to the removed line.
  return { ...problem, message: `“${twin.key}”写了两次，内容相同，应删去这一行`, column: 1, endColumn: [...text].length + 2, fix: { text: '' } };
}

/** The key at an offset, and whether the pair before it with the same key has the same one-line value. */
function twins(document: Document.Parsed, at: number): { key: string; same: boolean } | null {
  let found: { key: string; same: boolean } | null = null;
  visit(document, {
    Map(_, map) {
      const pair = map.items.find((item) => isScalar(item.key) && item.key.range?.[0] === at);
      if (!pair) return undefined;
      const key = String((pair.key as { value: unknown }).value);
      const first = map.items.find((item) => isScalar(item.key) && String(item.key.value) === key);
      const [one, other] = [first?.value, pair.value];
      found = { key, same: isScalar(one) && isScalar(other) && one.value === other.value && !String(other.source).includes('\n') };
      return visit.BREAK;
    },
  });
  return found;
}

/** Valid YAML that front matter has no use for: aliases without their anchor, lists and objects as keys. */
function strangeNodes(document: Document.Parsed): { code: string; pos: [number, number] }[] {
  const found: { code: string; pos: [number, number] }[] = [];
  visit(document, {
    Alias(_, alias) {
      if (!alias.resolve(document)) found.push({ code: 'BAD_ALIAS', pos: [alias.range![0], alias.range![1]] });
    },
    Pair(_, { key }) {
      if (isCollection(key)) found.push({ code: 'BAD_KEY', pos: [key.range![0], key.range![1]] });
    },
  });
  return found;
}

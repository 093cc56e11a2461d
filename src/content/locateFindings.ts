import { isMap, isScalar, isSeq } from 'yaml';
import type { Document, Node, Pair } from 'yaml';
import type { Problem } from '../model/problem.ts';
import type { Finding, Path } from './finding.ts';
import { codePoints, lineTable } from './lineTable.ts';
import type { LineTable } from './lineTable.ts';
import { fileOffset, yamlDocument } from './yamlText.ts';
import type { YamlText } from './yamlText.ts';

interface Span {
  from: number;
  to: number;
}

/** Findings with the line and column of the file at which each stands. */
export function locateFindings(source: YamlText, findings: Finding[], document?: Document.Parsed): Problem[] {
  if (findings.length === 0) return [];
  const parsed = document ?? yamlDocument(source);
  const lines = lineTable(source.text);
  return findings.map((finding) => problemAt(source, lines, finding, spanOf(source, parsed, finding)));
}

/**
 * The findings that still mean something when the YAML could only be read in part: behind a broken line
 * keys are missing that are there, and text stands where keys are expected.
 */
export function trustworthy(findings: Finding[], raw: { problems: Problem[] }): Finding[] {
  if (!raw.problems.some(({ rule }) => rule === 'yaml-syntax')) return findings;
  return findings.filter(({ part, path }) => part === undefined || part === 'value' || (part === 'key' && /^[\w\u4e00-\u9fff-]{1,30}$/.test(String(path.at(-1)))));
}

function problemAt(source: YamlText, lines: LineTable, finding: Finding, span: Span): Problem {
  const { severity, rule, message, fix } = finding;
  const { line, column } = lines.position(span.from);
  const onOneLine = !source.text.slice(span.from, span.to).includes('\n');
  return {
    file: source.file, line, column,
    ...(onOneLine ? { endColumn: column + codePoints(source.text, span.from, span.to) } : {}),
    severity, rule, message,
    ...(onOneLine && fix !== undefined ? { fix: { text: fix } } : {}),
  };
}

function spanOf(source: YamlText, document: Document.Parsed, finding: Finding): Span {
  if (finding.part === 'missing') return missingSpan(source, document, finding.path);
  const range = finding.part === 'key' ? keyRange(document, finding.path) : valueRange(document, finding.path);
  if (!range) return { from: source.start, to: source.start };
  const from = fileOffset(source, range[0]);
  const to = fileOffset(source, range[1]);
  return { from, to: from + source.text.slice(from, to).trimEnd().length };
}

/** A missing top-level key belongs before the closing fence; one of an object is shown at the object. */
function missingSpan(source: YamlText, document: Document.Parsed, path: Path): Span {
  const range = path.length > 0 ? valueRange(document, path) : null;
  const at = range ? fileOffset(source, range[0]) : source.end;
  return { from: at, to: at };
}

function keyRange(document: Document.Parsed, path: Path): [number, number] | null {
  const key = pairAt(document, path)?.key as Node | undefined;
  return key?.range ? [key.range[0], key.range[1]] : null;
}

function valueRange(document: Document.Parsed, path: Path): [number, number] | null {
  const node = nodeAt(document, path);
  const empty = !node?.range || (isScalar(node) && node.range[0] === node.range[1]);
  if (empty) {
    const key = keyRange(document, path);
    return key ? [key[1] + 1, key[1] + 1] : null;
  }
  return [node.range![0], node.range![1]];
}

function pairAt(document: Document.Parsed, path: Path): Pair | null {
  const parent = nodeAt(document, path.slice(0, -1));
  const name = path.at(-1);
  if (!isMap(parent)) return null;
  return (parent.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === name) ?? null) as Pair | null;
}

function nodeAt(document: Document.Parsed, path: Path): Node | null {
  if (path.length === 0) return document.contents as Node | null;
  const name = path.at(-1)!;
  if (typeof name === 'string') return (pairAt(document, path)?.value ?? null) as Node | null;
  const parent = nodeAt(document, path.slice(0, -1));
  return isSeq(parent) ? ((parent.items[name] ?? null) as Node | null) : null;
}

import { columnCounter } from './lineTable.ts';

export interface ImageReference {
  kind: 'image' | 'video';
  /** As written: a path relative to the article's file. */
  src: string;
  alt: string;
  line: number;
  /** Of `src` itself, in characters from 1. */
  column: number;
  endColumn: number;
}

const markdownImage = /!\[((?:[^\]\\\n]|\\.){0,1000})\]\(\s*(?:<([^>\n]*)>|([^\s()]*(?:\([^\s()]*\)[^\s()]*)*))/dg;
const htmlMedia = /<(img|video|source|audio)\b([^>\n]*)>/dgi;
const attribute = /\b(src|poster)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/dgi;
const videoFile = /\.(?:mp4|webm|ogv|mov|m4v)$/i;

/**
 * Files that a Markdown body shows and that lie in the content folder, in reading order.
 *
 * `firstLine` is the line of the file on which the body starts. Code blocks show, but do not use, what they contain.
 */
export function imageReferences(markdown: string, firstLine = 1): ImageReference[] {
  if (!/!\[|<(?:img|video|source|audio)\b/i.test(markdown)) return [];
  const references: ImageReference[] = [];
  let fence = '';
  markdown.split('\n').forEach((text, index) => {
    const mark = /^\s{0,3}(`{3,}|~{3,})/.exec(text)?.[1] ?? '';
    if (fence) {
      if (mark.startsWith(fence) && text.trim() === mark) fence = '';
      return;
    }
    if (mark) fence = mark;
    else references.push(...lineReferences(text.replace(/(`+)[^`]+\1/g, (code) => ' '.repeat(code.length)), firstLine + index));
  });
  return references;
}

function lineReferences(text: string, line: number): ImageReference[] {
  const found: ImageReference[] = [];
  const columnOf = columnCounter(text);
  const add = (kind: ImageReference['kind'], src: string, alt: string, from: number) => {
    if (!isLocal(src)) return;
    const column = columnOf(from);
    found.push({ kind: videoFile.test(src) ? 'video' : kind, src: decoded(src), alt, line, column, endColumn: column + [...src].length });
  };
  for (const match of text.matchAll(markdownImage)) {
    const group = match[2] === undefined ? 3 : 2;
    add('image', match[group] ?? '', match[1], match.indices![group]?.[0] ?? match.index);
  }
  for (const tag of text.matchAll(htmlMedia)) {
    const alt = /\balt\s*=\s*(?:"([^"]*)"|'([^']*)')/i.exec(tag[2]);
    for (const match of tag[2].matchAll(attribute)) {
      const group = match[2] !== undefined ? 2 : match[3] !== undefined ? 3 : 4;
      const kind = match[1].toLowerCase() === 'poster' || tag[1].toLowerCase() === 'img' ? 'image' : 'video';
      add(kind, match[group], alt?.[1] ?? alt?.[2] ?? '', tag.indices![2]![0] + match.indices![group]![0]);
    }
  }
  return found;
}

function isLocal(src: string): boolean {
  return src !== '' && !/^(?:[a-z][a-z\d+.-]*:|\/\/|#)/i.test(src);
}

function decoded(src: string): string {
  try {
    return src.includes('%') ? decodeURI(src) : src;
  } catch {
    return src;
  }
}

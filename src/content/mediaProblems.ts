import { posix } from 'node:path';
import type { Article, Topic } from '../model/article.ts';
import type { Problem } from '../model/problem.ts';
import type { ContentFile } from './contentFiles.ts';
import { imageReferences } from './imageReferences.ts';
import { editDistance } from './nearest.ts';
import type { RawArticle } from './rawArticle.ts';

const megabyte = 1_000_000;
const largest = { image: 20 * megabyte, video: 25 * megabyte };
const picture = /\.(?:jpe?g|png|gif|webp|avif|svg|mp4|webm)$/i;

interface Reference {
  kind: 'image' | 'video';
  src: string;
  line: number;
  column: number;
  endColumn?: number;
}

/** Files of the content folder, by path, and by folder for a guess at what was meant. */
export interface FileTable {
  sizes: Map<string, number>;
  folders: Map<string, string[]>;
}

export function fileTable(files: ContentFile[]): FileTable {
  const pictures = files.filter(({ file }) => picture.test(file)).map(({ file }) => file);
  return { sizes: new Map(files.map(({ file, size }) => [file, size])), folders: Map.groupBy(pictures, (file) => posix.dirname(file)) };
}

/** Pictures and videos that a file shows but that are not there, or are too large to be shown. */
export function mediaProblems(raw: RawArticle, cover: Article['cover'] | Topic['cover'], files: FileTable): Problem[] {
  const references: Reference[] = imageReferences(raw.body, raw.bodyLine);
  if (cover) references.unshift(coverReference(raw, cover.src));
  return references.flatMap((reference) => {
    const path = posix.join(posix.dirname(raw.file), reference.src.replace(/[?#].*$/, ''));
    const size = files.sizes.get(path);
    const { line, column, endColumn } = reference;
    const at = { file: raw.file, line, column, endColumn, severity: 'warning' as const };
    if (size === undefined) return [{ ...at, ...missingFile(reference, path, files) }];
    const limit = largest[reference.kind];
    return size <= limit ? [] : [{ ...at, rule: 'huge-file', message: `“${reference.src}”有 ${(size / megabyte).toFixed(1)} MB，应不超过 ${limit / megabyte} MB` }];
  });
}

function missingFile({ src }: Reference, path: string, files: FileTable): Pick<Problem, 'rule' | 'message' | 'fix'> {
  if (src.startsWith('/')) return { rule: 'image-place', message: `图片写成了“${src}”，应放在稿件旁边，只写文件名 ${posix.basename(src)}` };
  const beside = files.folders.get(posix.dirname(path)) ?? [];
  const near = beside.find((file) => editDistance(posix.basename(file).toLowerCase(), posix.basename(path).toLowerCase()) <= 2);
  if (!near) return { rule: 'missing-file', message: `没有“${src}”这个文件，应把它放在稿件旁边` };
  const better = posix.join(posix.dirname(src), posix.basename(near));
  return { rule: 'missing-file', message: `没有“${src}”这个文件，应为 ${better}`, fix: { text: better } };
}

function coverReference(raw: RawArticle, src: string): Reference {
  const lines = raw.source.text.slice(0, raw.source.end).split('\n');
  const line = lines.findIndex((text) => text.includes(src)) + 1;
  const column = line > 0 ? [...lines[line - 1].slice(0, lines[line - 1].indexOf(src))].length + 1 : 1;
  return { kind: 'image', src, line: Math.max(1, line), column, endColumn: column + [...src].length };
}

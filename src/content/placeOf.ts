import { lineTable } from './lineTable.ts';
import type { Locate } from './checkArchive.ts';
import { readContent } from './readContent.ts';

/** Finds a text in a file's front matter by reading the file again: only files with a problem pay for it. */
export function placeOf(contentDir: string): Locate {
  return (file, text) => {
    const source = readContent(contentDir, file)?.source;
    const at = source && text ? source.text.slice(0, source.end).indexOf(text, source.start) : -1;
    if (!source || at === -1) return { line: 1, column: 1 };
    const { line, column } = lineTable(source.text).position(at);
    return { line, column, endColumn: column + [...text].length };
  };
}

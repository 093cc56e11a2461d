import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../model/problem.ts';
import { rawArticle } from './rawArticle.ts';
import type { RawArticle } from './rawArticle.ts';
import { readText } from './readText.ts';

/** A Markdown file of the content folder, decoded and taken apart; null when it has gone meanwhile. */
export function readContent(contentDir: string, file: string): RawArticle | null {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(join(contentDir, file));
  } catch {
    return null;
  }
  return rawContent(file, bytes);
}

/** The same for bytes that are at hand. */
export function rawContent(file: string, bytes: Uint8Array): RawArticle {
  const { text, problems } = readText(bytes, file);
  const raw = rawArticle(file, text);
  return problems.length === 0 ? raw : { ...raw, problems: [...problems, ...raw.problems] satisfies Problem[] };
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { frontMatterFence } from '../content/frontMatterFence.ts';
import { plainText } from '../content/plainText.ts';
import { readText } from '../content/readText.ts';
import type { SearchDocument, SearchEntry } from './searchEntry.ts';

/** Reads an article's body, so that no process ever holds those of the whole archive. */
export function searchDocument(entry: SearchEntry, contentDir: string): SearchDocument {
  const { text } = readText(readFileSync(join(contentDir, entry.file)), entry.file);
  return { ...entry, text: plainText(text.slice(frontMatterFence(entry.file, text).body)) };
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { plainText } from '../content/plainText.ts';
import { bodyText } from '../content/readText.ts';
import type { SearchDocument, SearchEntry } from './searchEntry.ts';

/** Reads an article's body, so that no process ever holds those of the whole archive. */
export function searchDocument({ bodyStart, ...entry }: SearchEntry, contentDir: string): SearchDocument {
  return { ...entry, text: plainText(bodyText(readFileSync(join(contentDir, entry.file)), bodyStart)) };
}

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { frontMatterFence } from '../content/frontMatterFence.ts';
import { plainText } from '../content/plainText.ts';
import { readText } from '../content/readText.ts';
import type { SearchDocument, SearchEntry } from './searchEntry.ts';

/** Reads an article's body, so that no process ever holds those of the whole archive. */
export async function searchDocument(entry: SearchEntry, contentDir: string): Promise<SearchDocument> {
  const { text } = readText(await readFile(join(contentDir, entry.file)), entry.file);
  return documentOf(entry, plainText(text.slice(frontMatterFence(entry.file, text).body)));
}

function documentOf({ url, ms, article, sectionTitles, picture }: SearchEntry, text: string): SearchDocument {
  return {
    url, ms, sectionTitles, picture, text,
    title: article.title,
    summary: article.summary,
    date: article.date.iso,
    year: article.date.iso.slice(0, 4),
    section: article.section,
    places: article.places,
    authors: article.authors.map(({ name }) => name),
    tags: article.tags,
  };
}

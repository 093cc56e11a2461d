import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { SearchEntry } from '../../src/search/searchEntry.ts';

export interface Sample {
  url: string;
  title: string;
  body: string;
  date?: string;
  summary?: string;
  section?: string;
  sectionTitles?: string[];
  places?: string[];
  authors?: string[];
  tags?: string[];
  picture?: string;
}

/** Writes a sample's Markdown below `contentDir` and returns its entry as the build would make it. */
export async function sampleEntry(contentDir: string, sample: Sample): Promise<SearchEntry> {
  const file = `articles${sample.url.replace(/\/$/, '')}.md`;
  const date = sample.date ?? `${sample.url.slice(1, 5)}-${sample.url.slice(6, 8)}-01`;
  await mkdir(dirname(join(contentDir, file)), { recursive: true });
  const head = `---\ntitle: ${sample.title}\ndate: ${date}\ncategory: 镇村\n---\n`;
  await writeFile(join(contentDir, file), `${head}\n${sample.body}\n`);
  return {
    url: sample.url, file, bodyStart: head.length, title: sample.title, summary: sample.summary ?? '', date: `${date}T00:00:00+08:00`, ms: Date.parse(`${date}T00:00:00+08:00`),
    section: sample.section ?? '/zhencun/', sectionTitles: sample.sectionTitles ?? ['镇村'], places: sample.places ?? [], authors: sample.authors ?? [],
    tags: sample.tags ?? [], picture: sample.picture ?? '',
  };
}

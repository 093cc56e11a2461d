import { createHash } from 'node:crypto';
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
  await writeFile(join(contentDir, file), `---\ntitle: ${sample.title}\ndate: ${date}\ncategory: 镇村\n---\n\n${sample.body}\n`);
  const ms = Date.parse(`${date}T00:00:00+08:00`);
  return {
    url: sample.url, file, ms, picture: sample.picture ?? '', sectionTitles: sample.sectionTitles ?? ['镇村'],
    hash: createHash('sha256').update(JSON.stringify(sample)).digest('hex').slice(0, 16),
    article: {
      url: sample.url, file, title: sample.title, date: { iso: `${date}T00:00:00+08:00`, ms, hasTime: false }, updated: null,
      section: sample.section ?? '/zhencun/', authors: (sample.authors ?? []).map((name) => ({ name })), summary: sample.summary ?? '',
      source: null, cover: null, tags: sample.tags ?? [], places: sample.places ?? [], related: [], aliases: [], pin: null, expires: null,
      withdrawn: null, corrections: [], comments: true, editor: '', reviewers: [], draft: false, minor: false,
    },
  };
}

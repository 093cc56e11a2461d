import { parsePage } from '../content/parsePage.ts';
import { parseTopic } from '../content/parseTopic.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rawContent } from '../content/readContent.ts';
import type { StandingPage, Topic } from '../model/article.ts';
import type { Problem } from '../model/problem.ts';
import type { Section, Site } from '../model/site.ts';
import type { Standing } from '../relate/siteContent.ts';
import { bodyFiles } from '../render/bodyFiles.ts';
import { blobId } from './blobId.ts';
import type { Media } from './media.ts';

export interface StandingContent {
  pages: Standing<StandingPage>[];
  topics: Standing<Topic>[];
  problems: Problem[];
}

/** Whether a content file belongs to a standing page or a topic. */
export function isStanding(file: string): boolean {
  return file.startsWith('pages/') || file.startsWith('topics/');
}

/** Standing pages and topics are few: every build reads all of them. */
export async function readStanding(
  files: Iterable<string>, contentDir: string, context: { site: Site; sections: Section[] }, media: Media,
): Promise<StandingContent> {
  const found: StandingContent = { pages: [], topics: [], problems: [] };
  for (const file of files) {
    const isTopic = file.startsWith('topics/');
    if (!file.endsWith('.md') || !(isTopic || file.startsWith('pages/'))) continue;
    const bytes = readFileSync(join(contentDir, file));
    const raw = rawContent(file, bytes);
    const parsed = isTopic ? parseTopic(raw, context) : { ...parsePage(raw, context), topic: null };
    found.problems.push(...parsed.problems);
    const entry = 'page' in parsed ? parsed.page : parsed.topic;
    if (!entry) continue;
    const cover = parsed.topic?.cover ? [parsed.topic.cover.src] : [];
    const standing = { entry, hash: blobId(bytes), bodyStart: raw.bodyStart, ...(await media.of(file, [...cover, ...bodyFiles(parsed.body)])) };
    if (isTopic) found.topics.push(standing as Standing<Topic>);
    else found.pages.push(standing as Standing<StandingPage>);
  }
  return found;
}

import type { Article, StandingPage, Topic } from '../model/article.ts';
import type { Problem } from '../model/problem.ts';
import { checkArchive } from './checkArchive.ts';
import { contentFiles } from './contentFiles.ts';
import { parseArticle } from './parseArticle.ts';
import { parsePage } from './parsePage.ts';
import { parseTopic } from './parseTopic.ts';
import { placeOf } from './placeOf.ts';
import { readContent } from './readContent.ts';
import { readSite } from './readSite.ts';
import { pinProblems } from './status.ts';

/** All problems of a content folder, by file and line. */
export async function checkContent(contentDir: string, now: number): Promise<Problem[]> {
  const [{ site, sections, problems }, files] = await Promise.all([readSite(contentDir), contentFiles(contentDir)]);
  const archive = { articles: [] as Article[], pages: [] as StandingPage[], topics: [] as Topic[], sections };
  const context = { site, sections };
  for (const { file } of files) {
    if (!file.endsWith('.md')) continue;
    const raw = readContent(contentDir, file);
    if (!raw) continue;
    if (file.startsWith('pages/')) {
      const { page, problems: found } = parsePage(raw, context);
      problems.push(...found);
      if (page) archive.pages.push(page);
    } else if (file.startsWith('topics/')) {
      const { topic, problems: found } = parseTopic(raw, context);
      problems.push(...found);
      if (topic) archive.topics.push(topic);
    } else {
      const { article, problems: found } = parseArticle(raw, context);
      problems.push(...found);
      if (article) archive.articles.push(article);
    }
  }
  const locate = placeOf(contentDir);
  problems.push(...checkArchive(archive, locate));
  problems.push(...archive.articles.flatMap((article) => pinProblems(article, now).map((problem) => ({ ...problem, ...locate(article.file, 'pin:') }))));
  return problems.sort(byFileAndPlace);
}

export function byFileAndPlace(one: Problem, other: Problem): number {
  return one.file === other.file ? one.line - other.line || one.column - other.column : one.file < other.file ? -1 : 1;
}

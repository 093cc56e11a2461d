import type { Article, StandingPage, Topic } from '../model/article.ts';
import type { Problem } from '../model/problem.ts';
import type { Section, Site } from '../model/site.ts';
import { byFileAndPlace } from './byFileAndPlace.ts';
import { checkArchive } from './checkArchive.ts';
import { contentFiles } from './contentFiles.ts';
import { gitChanges } from './gitChanges.ts';
import { historyProblems } from './historyProblems.ts';
import { internalLinks, linkProblems, pageUrl } from './linkProblems.ts';
import type { InternalLink } from './linkProblems.ts';
import { fileTable, mediaProblems } from './mediaProblems.ts';
import type { FileTable } from './mediaProblems.ts';
import { parseArticle } from './parseArticle.ts';
import { parsePage } from './parsePage.ts';
import { parseTopic } from './parseTopic.ts';
import { placeOf } from './placeOf.ts';
import type { RawArticle } from './rawArticle.ts';
import { readContent } from './readContent.ts';
import { readSite } from './readSite.ts';
import { flatSections } from './sectionLookup.ts';
import { pinProblems } from './status.ts';

/** What the check gathers on its way through the files; bodies are not held. */
interface Gathered {
  articles: Article[];
  pages: StandingPage[];
  topics: Topic[];
  sections: Section[];
  links: InternalLink[];
  problems: Problem[];
}

/** All problems of a content folder, by file and line; with a Git commit as `base`, also what was done to live articles since. */
export async function checkContent(contentDir: string, now: number, base: string | null = null): Promise<Problem[]> {
  const [{ site, sections, problems }, files] = await Promise.all([readSite(contentDir), contentFiles(contentDir)]);
  const gathered: Gathered = { articles: [], pages: [], topics: [], sections, links: [], problems };
  const table = fileTable(files);
  const texts = files.filter(({ file }) => file.endsWith('.md'));
  for (const { file } of texts) {
    const raw = readContent(contentDir, file);
    if (raw) checkFile(raw, site, table, gathered);
  }
  const known = new Set([...texts.map(({ file }) => pageUrl(file)), ...flatSections(sections).map(({ url }) => url), ...gathered.articles.flatMap(({ aliases }) => aliases)]);
  const locate = placeOf(contentDir);
  const pins = gathered.articles.flatMap((article) => pinProblems(article, now).map((problem) => ({ ...problem, ...locate(article.file, 'pin:') })));
  const history = base === null ? [] : historyProblems(gitChanges(contentDir, base), contentDir, { site, sections }, now);
  return [...problems, ...checkArchive(gathered, locate), ...linkProblems(gathered.links, known), ...pins, ...history].sort(byFileAndPlace);
}

function checkFile(raw: RawArticle, site: Site, table: FileTable, gathered: Gathered): void {
  const { problems, cover } = parseFile(raw, site, gathered);
  gathered.problems.push(...problems, ...mediaProblems(raw, cover, table));
  gathered.links.push(...internalLinks(raw, site.url));
}

function parseFile(raw: RawArticle, site: Site, gathered: Gathered): { problems: Problem[]; cover: Article['cover'] } {
  if (raw.file.startsWith('pages/')) {
    const { page, problems } = parsePage(raw, { site });
    if (page) gathered.pages.push(page);
    return { problems, cover: null };
  }
  if (raw.file.startsWith('topics/')) {
    const { topic, problems } = parseTopic(raw, { site });
    if (topic) gathered.topics.push(topic);
    return { problems, cover: topic?.cover ?? null };
  }
  const { article, problems } = parseArticle(raw, { site, sections: gathered.sections });
  if (article) gathered.articles.push(article);
  return { problems, cover: article?.cover ?? null };
}

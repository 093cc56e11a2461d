import { checkArchive } from '../content/checkArchive.ts';
import { placeOf } from '../content/placeOf.ts';
import type { Article } from '../model/article.ts';
import type { IndexedArticle } from '../model/indexedArticle.ts';
import type { Problem } from '../model/problem.ts';
import type { Section } from '../model/site.ts';
import { ALIASED } from '../relate/listKeys.ts';
import type { BuildState } from './buildState.ts';
import type { ReadSources } from './readSources.ts';
import type { StandingContent } from './readStanding.ts';

/** What is wrong only between files, as far as the changed articles are concerned. */
export function crossProblems(
  state: BuildState, { put, drop }: ReadSources, standing: StandingContent, sections: Section[], contentDir: string,
): Problem[] {
  const changed = put.map(({ article }) => article);
  const replaced = new Set([...drop, ...changed.map(({ file }) => file)]);
  const archive = {
    articles: [...concerned(state, changed).filter(({ file }) => !replaced.has(file)), ...changed],
    pages: standing.pages.map(({ entry }) => entry),
    topics: standing.topics.map(({ entry }) => entry),
    sections,
  };
  const isNew = new Set(changed.map(({ file }) => file));
  return checkArchive(archive, placeOf(contentDir)).filter(({ file, severity }) => isNew.has(file) || (severity === 'error' && state.isNew));
}

/** Articles of the index that the changed ones may collide with or refer to. */
function concerned(state: BuildState, changed: Article[]): Article[] {
  const found = new Map<number, Article>();
  const add = (row: Record<string, unknown> | undefined) => {
    if (row) found.set(row.id as number, (JSON.parse(row.data as string) as IndexedArticle).article);
  };
  const byUrl = state.index.sql('SELECT id, data FROM article WHERE url = ?');
  for (const article of changed) for (const url of [article.url, ...article.related, ...article.aliases]) add(byUrl.get(url));
  const aliased = 'SELECT a.id, a.data FROM listing l JOIN article a ON a.id = l.id WHERE l.list = ?';
  if (changed.some(({ aliases }) => aliases.length)) {
    for (const row of state.index.sql(aliased).iterate(state.index.listNumber(ALIASED))) add(row);
  }
  return [...found.values()];
}

import { DateTime } from 'luxon';
import type { Problem } from '../model/problem.ts';
import { aliasProblem } from './aliasProblem.ts';
import { articleVersion } from './articleVersion.ts';
import type { ArticleVersion } from './articleVersion.ts';
import { correctionProblem } from './correctionProblem.ts';
import type { FileChange } from './gitChanges.ts';
import type { ArticleContext } from './parseArticle.ts';
import { rawContent, readContent } from './readContent.ts';
import { status } from './status.ts';

/** What an edit owes the readers of articles that were already live: a correction, an address that goes on leading there. */
export function historyProblems(changes: FileChange[], contentDir: string, context: ArticleContext, now: number): Problem[] {
  const added = byLikeness(changes.filter(({ before }) => before === null).flatMap(({ file }) => current(contentDir, file, context)));
  return changes.flatMap(({ file, before, isGone }) => {
    const live = before && articleVersion(rawContent(file, before), context);
    if (!live || !isLive(live, now)) return [];
    const after = isGone ? likenesses(live).map((key) => added.get(key)).find(Boolean) : current(contentDir, file, context)[0];
    if (!after) return [gone(file)];
    return [...aliasProblem(live, after), ...correctionProblem(live, after, DateTime.fromMillis(now, { zone: context.site.timezone }))];
  });
}

function current(contentDir: string, file: string, context: ArticleContext): ArticleVersion[] {
  const raw = readContent(contentDir, file);
  return raw ? [articleVersion(raw, context)] : [];
}

function isLive({ article }: ArticleVersion, now: number): boolean {
  return article.url !== '' && article.date !== null && status({ ...article, date: article.date }, now) === 'published';
}

/** What tells that another file holds the same article: one address, else one headline, else one text. */
function likenesses({ article, raw }: ArticleVersion): string[] {
  return [`url ${article.url}`, `title ${article.title}`, `body ${raw.body.trim()}`];
}

/** By each of them: a renamed folder may be thousands of articles. */
function byLikeness(versions: ArticleVersion[]): Map<string, ArticleVersion> {
  return new Map(versions.flatMap((version) => likenesses(version).map((key) => [key, version])));
}

function gone(file: string): Problem {
  return {
    file, line: 1, column: 1, severity: 'warning', rule: 'live-article-gone',
    message: '已经发布的稿件被删去了，读者会看到“找不到”；若要撤下，应留着文件，写 withdrawn: { date: 2026-01-31, reason: 撤回的原因 }',
  };
}

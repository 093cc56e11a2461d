import type { Topic } from '../model/article.ts';
import type { Problem } from '../model/problem.ts';
import type { Site } from '../model/site.ts';
import { slugForm } from './articleUrl.ts';
import { bodyProblems } from './bodyProblems.ts';
import { fieldsOf, missing, textOf } from './field.ts';
import { articleUrlsOf } from './fieldLinks.ts';
import { namesOf } from './fieldNameList.ts';
import { topicKeys } from './fieldNames.ts';
import { coverOf } from './fieldObjects.ts';
import { titleOf } from './fieldTitle.ts';
import type { Finding, Report } from './finding.ts';
import { locateFindings, trustworthy } from './locateFindings.ts';
import { byPlace, isError } from './parseArticle.ts';
import type { RawArticle } from './rawArticle.ts';
import { summaryOf } from './summaryOf.ts';

/** Makes a 专题 of `topics/SLUG.md` or `topics/SLUG/index.md`. */
export function parseTopic(raw: RawArticle, { site }: { site: Site }): { topic: Topic | null; body: string; problems: Problem[] } {
  const slug = /^topics\/([^/]+?)(?:\/index)?\.md$/.exec(raw.file)?.[1] ?? '';
  const problems = [...raw.problems, ...slugProblems(raw.file, slug)];
  if (!raw.readable) return { topic: null, body: raw.body, problems };
  const findings: Finding[] = [];
  const report: Report = (finding) => findings.push(finding);
  const fields = fieldsOf(raw.data, topicKeys, [], report);
  const topic = {
    url: `/topics/${slug}/`,
    file: raw.file,
    slug,
    title: titleOf(fields.get('title'), raw, report),
    summary: textOf(fields.get('summary'), 'summary', report) || summaryOf(raw.body),
    cover: coverOf(fields.get('cover'), report),
    tags: namesOf(fields.get('tags'), 'tags', report),
    articles: articleUrlsOf(fields.get('articles'), 'articles', site, report),
  };
  if (!fields.get('summary')?.value) missing([], 'summary', 'summary: 这个专题讲什么', 'warning', report);
  if (!fields.has('tags') && !fields.has('articles')) missing([], 'tags', 'tags: [标签]，或者用 articles 列出稿件', 'warning', report);
  problems.push(...locateFindings(raw.source, trustworthy(findings, raw), raw.document), ...bodyProblems(raw));
  return { topic: problems.some(isError) ? null : topic, body: raw.body, problems: problems.sort(byPlace) };
}

function slugProblems(file: string, slug: string): Problem[] {
  const message = slug === '' ? '专题应放在 topics/ 下，例如 topics/fangxun.md 或 topics/fangxun/index.md'
    : !slugForm.test(slug) ? `文件名“${slug}”会成为网址，只能用小写字母、数字和连字符，例如 fangxun`
    : '';
  return message ? [{ file, line: 1, column: 1, severity: 'error', rule: 'topic-path', message }] : [];
}

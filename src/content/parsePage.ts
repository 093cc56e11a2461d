import type { StandingPage } from '../model/article.ts';
import type { Problem } from '../model/problem.ts';
import type { Site } from '../model/site.ts';
import { slugForm } from './articleUrl.ts';
import { bodyProblems } from './bodyProblems.ts';
import { fieldsOf, missing, textOf } from './field.ts';
import { momentOf } from './fieldMoment.ts';
import { pageKeys } from './fieldNames.ts';
import { titleOf } from './fieldTitle.ts';
import type { Finding, Report } from './finding.ts';
import { locateFindings, trustworthy } from './locateFindings.ts';
import { byPlace, isError } from './parseArticle.ts';
import type { RawArticle } from './rawArticle.ts';
import { summaryOf } from './summaryOf.ts';

// Below these the site has pages of its own.
const reserved = new Set(['tags', 'authors', 'places', 'topics', 'archive', 'search', 'corrections', 'style', 'api', 'moderation', 'edit', 'pagefind', 'assets', 'images', 'page', '404', 'text']);

/** Makes a standing page of `pages/SLUG.md`. */
export function parsePage(raw: RawArticle, { site }: { site: Site }): { page: StandingPage | null; body: string; problems: Problem[] } {
  const slug = /^pages\/([^/]+?)(?:\/index)?\.md$/.exec(raw.file)?.[1] ?? '';
  const problems = [...raw.problems, ...slugProblems(raw.file, slug)];
  if (!raw.readable) return { page: null, body: raw.body, problems };
  const findings: Finding[] = [];
  const report: Report = (finding) => findings.push(finding);
  const fields = fieldsOf(raw.data, pageKeys, [], report);
  const page = {
    url: `/${slug}/`,
    file: raw.file,
    title: titleOf(fields.get('title'), raw, report),
    summary: textOf(fields.get('summary'), 'summary', report) || summaryOf(raw.body),
    updated: momentOf(fields.get('updated'), 'updated', { zone: site.timezone }, report),
  };
  if (!fields.get('summary')?.value) missing([], 'summary', 'summary: 这一页讲什么', 'warning', report);
  problems.push(...locateFindings(raw.source, trustworthy(findings, raw), raw.document), ...bodyProblems(raw));
  return { page: problems.some(isError) ? null : page, body: raw.body, problems: problems.sort(byPlace) };
}

function slugProblems(file: string, slug: string): Problem[] {
  const message = slug === '' ? '页面应放在 pages/ 下，例如 pages/about.md'
    : !slugForm.test(slug) ? `文件名“${slug}”会成为网址，只能用小写字母、数字和连字符，例如 about`
    : reserved.has(slug) ? `网址 /${slug}/ 已由网站自己使用，请换一个文件名，例如 about-${slug}`
    : '';
  return message ? [{ file, line: 1, column: 1, severity: 'error', rule: 'page-path', message }] : [];
}

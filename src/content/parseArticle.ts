import type { Article } from '../model/article.ts';
import type { Problem } from '../model/problem.ts';
import type { Section, Site } from '../model/site.ts';
import { articleUrl, looseArticlePath } from './articleUrl.ts';
import { bodyProblems } from './bodyProblems.ts';
import { fieldsOf, flagOf, missing, textOf } from './field.ts';
import type { Fields } from './field.ts';
import { eventOf } from './fieldEvent.ts';
import { categoryOf } from './fieldCategory.ts';
import { aliasesOf, articleUrlsOf } from './fieldLinks.ts';
import { momentOf } from './fieldMoment.ts';
import { namesOf, peopleOf } from './fieldNameList.ts';
import { correctionsOf, coverOf, pinOf, sourceOf, withdrawnOf } from './fieldObjects.ts';
import { articleKeys } from './fieldNames.ts';
import type { Finding, Report } from './finding.ts';
import { locateFindings, trustworthy } from './locateFindings.ts';
import type { RawArticle } from './rawArticle.ts';
import { crossFieldFindings } from './crossFields.ts';
import { reviewFindings } from './reviewRule.ts';
import { signatureProblems } from './signatureProblems.ts';
import { summaryOf } from './summaryOf.ts';
import { titleOf } from './fieldTitle.ts';

export interface ArticleContext {
  site: Site;
  sections: Section[];
}

export interface ParsedArticle {
  /** Null when there is an error. */
  article: Article | null;
  body: string;
  /** Everything that is wrong with the file, in reading order. */
  problems: Problem[];
}

/** Makes an article of a file that was taken apart, or says everything that keeps it from being one. Pure; never throws. */
export function parseArticle(raw: RawArticle, context: ArticleContext): ParsedArticle {
  const findings: Finding[] = [];
  const path = looseArticlePath(raw.file);
  const url = articleUrl(raw.file);
  const pathProblems = url ? [] : [pathProblem(raw.file, path?.slug)];
  if (!raw.readable) return { article: null, body: raw.body, problems: [...raw.problems, ...pathProblems, ...bodyProblems(raw)].sort(byPlace) };

  const report: Report = (finding) => findings.push(finding);
  const fields = fieldsOf(raw.data, articleKeys, [], report);
  const article = readFields(raw, fields, url ?? '', path, context, report);
  // A value that had to be repaired may not be what its editor meant; its wording is judged once it is.
  if (!raw.problems.some(isError)) findings.push(...crossFieldFindings(article, fields), ...reviewFindings(article, fields, context.sections));
  const signed = signatureProblems(raw, article, fields, findings);
  const problems = [...raw.problems, ...pathProblems, ...locateFindings(raw.source, trustworthy(findings, raw), raw.document), ...bodyProblems(raw), ...signed];
  const valid = !problems.some(isError);
  return { article: valid ? (article as Article) : null, body: raw.body, problems: problems.sort(byPlace) };
}

/** All fields; a required one that is missing or wrong is null here and an error in `report`. */
export type DraftArticle = Omit<Article, 'date'> & { date: Article['date'] | null };

function readFields(raw: RawArticle, fields: Fields, url: string, path: ReturnType<typeof looseArticlePath>, { site, sections }: ArticleContext, report: Report): DraftArticle {
  const get = (key: string) => fields.get(key);
  const dates = { zone: site.timezone, folder: path };
  const title = titleOf(get('title'), raw, report);
  const date = momentOf(get('date'), 'date', dates, report);
  if (!get('date')?.value) missing([], 'date', `date: ${path ? `${path.year}-${path.month}-01` : '2020-03-25'}`, 'error', report);
  const section = categoryOf(get('category'), sections, report);
  const authors = peopleOf(get('author'), report);
  if (!get('author')?.value) missing([], 'author', 'author: 姓名', 'warning', report);
  const summary = textOf(get('summary'), 'summary', report);
  if (!get('summary')?.value) missing([], 'summary', 'summary: 一两句话的摘要；现在用的是正文开头', 'warning', report);
  return {
    url, file: raw.file, title, date, section, authors,
    summary: summary || summaryOf(raw.body),
    updated: momentOf(get('updated'), 'updated', dates, report),
    source: sourceOf(get('source'), report),
    cover: coverOf(get('cover'), report),
    tags: namesOf(get('tags'), 'tags', report),
    places: namesOf(get('places'), 'places', report),
    related: articleUrlsOf(get('related'), 'related', site, report),
    aliases: aliasesOf(get('aliases'), url, site, report),
    pin: pinOf(get('pin'), dates, report),
    expires: momentOf(get('expires'), 'expires', dates, report),
    withdrawn: withdrawnOf(get('withdrawn'), dates, report),
    corrections: correctionsOf(get('corrections'), dates, report),
    event: eventOf(get('event'), { zone: site.timezone }, report),
    comments: flagOf(get('comments'), 'comments', true, report),
    editor: textOf(get('editor'), 'editor', report),
    reviewers: namesOf(get('reviewers'), 'reviewers', report),
    draft: flagOf(get('draft'), 'draft', false, report),
    minor: flagOf(get('minor'), 'minor', false, report),
  };
}

/** What can be read of a file whatever is wrong with it: to compare it with another version of itself. */
export function readLoosely(raw: RawArticle, context: ArticleContext): DraftArticle {
  const ignore = () => undefined;
  return readFields(raw, fieldsOf(raw.data, articleKeys, [], ignore), articleUrl(raw.file) ?? '', looseArticlePath(raw.file), context, ignore);
}

function pathProblem(file: string, slug: string | undefined): Problem {
  const message = slug === undefined
    ? '稿件应放在 articles/年/月/ 下，例如 articles/2020/03/keji-dahui.md 或 articles/2020/03/keji-dahui/index.md'
    : `文件名“${slug}”会成为网址，只能用小写字母、数字和连字符，例如 keji-dahui`;
  return { file, line: 1, column: 1, severity: 'error', rule: 'article-path', message };
}

export function isError(problem: Problem): boolean {
  return problem.severity === 'error';
}

export function byPlace(one: Problem, other: Problem): number {
  return one.line - other.line || one.column - other.column;
}

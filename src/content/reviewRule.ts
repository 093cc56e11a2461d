import type { ReviewRule, Section } from '../model/site.ts';
import { fieldsOf, textOf } from './field.ts';
import type { Field, Fields } from './field.ts';
import type { Finding, Report } from './finding.ts';
import type { DraftArticle } from './parseArticle.ts';
import { isRecord } from './rawArticle.ts';
import { sectionLookup } from './sectionLookup.ts';

/** `3`, or `{ count: 3, since: 2026-01-01 }` where older articles are exempt; null when nothing is demanded. */
export function reviewRuleOf(field: Field | undefined, report: Report): ReviewRule | null {
  if (!field || field.value === '') return null;
  const fields = isRecord(field.value) ? fieldsOf(field.value, ['count', 'since'], field.path, report) : new Map([['count', field]]);
  const count = textOf(fields.get('count'), 'reviewers.count', report).normalize('NFKC');
  const since = textOf(fields.get('since'), 'reviewers.since', report);
  if (/^[1-9]$/.test(count) && (since === '' || /^\d{4}-\d{2}-\d{2}$/.test(since))) return { count: Number(count), since };
  report({ path: field.path, severity: 'error', rule: 'review-form', message: '栏目的 reviewers 应写需要几人审校，例如 3，或 { count: 3, since: 2026-01-01 }（只管这一天起的稿件）' });
  return null;
}

/** Refuses an article that its section wants signed by more people. A draft is not signed yet, and nothing may delay a withdrawal. */
export function reviewFindings(article: DraftArticle, fields: Fields, sections: Section[]): Finding[] {
  const section = article.section === '' ? undefined : sectionLookup(sections).find(article.section)[0];
  const rule = section?.review;
  if (!rule || article.draft || article.withdrawn || !article.date || article.date.iso.slice(0, 10) < rule.since || article.reviewers.length >= rule.count) return [];
  const names = [...article.reviewers, ...Array<string>(rule.count - article.reviewers.length).fill('姓名')];
  const written = fields.get('reviewers');
  return [{
    path: written?.path ?? [], part: written ? 'value' : 'missing', severity: 'error', rule: 'missing-reviewers',
    message: `栏目“${section.path}”的稿件要有 ${rule.count} 人审校才能发布，现在是 ${article.reviewers.length} 人，应写 reviewers: [${names.join(', ')}]`,
  }];
}

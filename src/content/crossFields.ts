import type { Fields } from './field.ts';
import type { Finding } from './finding.ts';
import { fullWidth } from './punctuation.ts';
import { yamlScalar } from './yamlScalar.ts';
import type { DraftArticle } from './parseArticle.ts';

/** What only shows when two fields are looked at together. */
export function crossFieldFindings({ title, summary, date, updated, expires, withdrawn }: DraftArticle, fields: Fields): Finding[] {
  const findings = [...punctuationFindings('title', title, fields), ...punctuationFindings('summary', summary, fields)];
  if (!date) return findings;
  const say = (key: string, severity: Finding['severity'], rule: string, message: string) =>
    findings.push({ path: fields.get(key)!.path, severity, rule, message });
  if (updated && day(updated.ms) < day(date.ms)) say('updated', 'warning', 'updated-before-date', 'updated 早于 date，应不早于发布日期');
  if (expires && expires.ms <= date.ms) say('expires', 'error', 'expires-before-date', 'expires 不晚于 date，这篇稿件永远不会出现；应晚于发布日期');
  if (withdrawn && withdrawn.date.ms < date.ms - 24 * 3600_000) say('withdrawn', 'warning', 'withdrawn-before-date', 'withdrawn.date 早于 date，应不早于发布日期');
  return findings;
}

function punctuationFindings(key: string, text: string, fields: Fields): Finding[] {
  const field = fields.get(key);
  const better = field?.value ? fullWidth(text) : text;
  if (!field || better === text) return [];
  return [{ path: field.path, severity: 'warning', rule: 'half-width-punctuation', message: `${key} 里的标点应是全角的，应为 ${better}`, fix: yamlScalar(better) }];
}

function day(ms: number): number {
  return Math.floor(ms / (24 * 3600_000));
}

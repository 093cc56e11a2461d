import type { Moment } from '../model/article.ts';
import { textOf } from './field.ts';
import type { Field } from './field.ts';
import type { Report } from './finding.ts';
import { looseDate } from './looseDate.ts';
import { moment } from './moment.ts';

export interface DateContext {
  zone: string;
  /** Year and month of the article's folder, which settle what a slip of the pen meant. */
  folder?: { year: string; month: string } | null;
}

/** A date, or null; an unusual form is a warning with the normal one, an impossible date an error. */
export function momentOf(field: Field | undefined, label: string, context: DateContext, report: Report): Moment | null {
  const text = textOf(field, label, report);
  if (!field || text === '') return null;
  const exact = moment(text, context.zone);
  if (exact) return exact;
  const loose = looseDate(text, context.folder ?? null);
  const read = loose.text === null ? null : moment(loose.text, context.zone);
  if (read) {
    const severity = loose.sure ? 'warning' : 'error';
    report({ path: field.path, severity, rule: 'date-format', message: `${label} 写成了“${text}”，${loose.reason}应为 ${loose.text}`, fix: loose.text! });
    return read;
  }
  report({ path: field.path, severity: 'error', rule: 'date-format', message: `${label} 写成了“${text}”，${loose.reason || '不是可以辨认的日期，'}应写成 2020-03-25 或 2020-03-25 18:30` });
  return null;
}

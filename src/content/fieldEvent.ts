import type { ArticleEvent, Moment } from '../model/article.ts';
import { missing, objectOf, textOf } from './field.ts';
import type { Field } from './field.ts';
import { momentOf } from './fieldMoment.ts';
import type { DateContext } from './fieldMoment.ts';
import type { Report } from './finding.ts';

/** When and where the thing happens that the article announces. */
export function eventOf(field: Field | undefined, context: DateContext, report: Report): ArticleEvent | null {
  if (!field || field.value === '') return null;
  const fields = objectOf(field, ['start', 'end', 'place'], '{ start: 2026-12-01 09:00, end: 2026-12-01 17:00, place: 县文化馆 }', report);
  if (!fields) return null;
  const start = momentOf(fields.get('start'), 'event.start', context, report);
  const end = momentOf(fields.get('end'), 'event.end', context, report);
  if (!fields.get('start')?.value) missing(field.path, 'event.start', 'start: 2026-12-01 09:00', 'error', report);
  if (start && end && end.ms < start.ms) {
    report({ path: fields.get('end')!.path, severity: 'error', rule: 'event-end', message: `event.end 早于 event.start，应不早于活动开始的时间，例如 end: ${written(start)}` });
  }
  return start && { start, end, place: textOf(fields.get('place'), 'event.place', report) };
}

/** As an editor writes it: '2026-12-01 09:00'. */
function written({ iso, hasTime }: Moment): string {
  return hasTime ? iso.slice(0, 16).replace('T', ' ') : iso.slice(0, 10);
}

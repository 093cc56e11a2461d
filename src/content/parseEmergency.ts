import type { Emergency } from '../model/site.ts';
import { fieldsOf, missing, textOf } from './field.ts';
import { refuseLink } from './fieldLinks.ts';
import { momentOf } from './fieldMoment.ts';
import type { Report } from './finding.ts';
import { isRecord } from './rawArticle.ts';

const emergencyKeys = ['text', 'url', 'date', 'until'];

/** The notice of `emergency.yaml`; null while the file says nothing. */
export function parseEmergency(data: unknown, zone: string, report: Report): Emergency | null {
  if (data === null || data === '') return null;
  if (!isRecord(data)) report({ path: [], severity: 'error', rule: 'emergency-form', message: '这里应逐行写“键: 值”，例如 text: 沿江低处请马上转移' });
  const fields = fieldsOf(isRecord(data) ? data : {}, emergencyKeys, [], report);
  const text = textOf(fields.get('text'), 'text', report);
  const url = textOf(fields.get('url'), 'url', report);
  const date = momentOf(fields.get('date'), 'date', { zone }, report);
  const until = momentOf(fields.get('until'), 'until', { zone }, report);
  if (text === '') missing([], 'text', 'text: 一句话的紧急通知', 'error', report);
  if (!fields.get('until')?.value) missing([], 'until', 'until: 2026-06-16 18:00；不写就要记得自己撤下', 'warning', report);
  if (url !== '' && !/^(?:\/(?!\/)|https?:\/\/)\S+$/.test(url)) refuseLink(fields.get('url')!.path, url, report);
  return text === '' ? null : { text, url, date, until };
}

import type { Article, Correction, Source } from '../model/article.ts';
import { missing, objectOf, textOf } from './field.ts';
import type { Field } from './field.ts';
import { webAddressOf } from './fieldLinks.ts';
import { momentOf } from './fieldMoment.ts';
import type { DateContext } from './fieldMoment.ts';
import type { Report } from './finding.ts';
import { yamlScalar } from './yamlScalar.ts';

export function sourceOf(field: Field | undefined, report: Report): Source | null {
  if (!field || field.value === '') return null;
  if (typeof field.value === 'string') return sourceFromText(field, field.value.trim(), report);
  const fields = objectOf(field, ['name', 'url', 'author', 'title'], '{ name: 南方日报, url: https://… }', report);
  if (!fields) return null;
  const name = textOf(fields.get('name'), 'source.name', report);
  const url = webAddressOf(fields.get('url'), 'source.url', report);
  const author = textOf(fields.get('author'), 'source.author', report);
  const title = textOf(fields.get('title'), 'source.title', report);
  if (name === '') missing(field.path, 'source.name', 'name: 来源的名称', 'error', report);
  return name === '' ? null : { name, ...(url && { url }), ...(author && { author }), ...(title && { title }) };
}

function sourceFromText(field: Field, text: string, report: Report): Source | null {
  if (/^\w+:\/\//.test(text)) {
    report({ path: field.path, severity: 'error', rule: 'source-form', message: `source 缺来源的名称，应为 { name: 来源的名称, url: ${yamlScalar(text)} }` });
    return null;
  }
  const fix = `{ name: ${yamlScalar(text)} }`;
  report({ path: field.path, severity: 'warning', rule: 'source-form', message: `source 应写明各项，应为 ${fix}`, fix });
  return { name: text };
}

export function pinOf(field: Field | undefined, context: DateContext, report: Report): Article['pin'] {
  if (!field || field.value === '' || field.value === 'false') return null;
  if (field.value === 'true') {
    report({ path: field.path, severity: 'warning', rule: 'pin-form', message: 'pin 写成了“true”，应为 { rank: 1 }；最好加上截止日期 until', fix: '{ rank: 1 }' });
    return { until: null, rank: 1 };
  }
  const fields = objectOf(field, ['until', 'rank'], '{ until: 2026-12-31, rank: 1 }', report);
  if (!fields) return null;
  return { until: momentOf(fields.get('until'), 'pin.until', context, report), rank: rankOf(fields.get('rank'), report) };
}

function rankOf(field: Field | undefined, report: Report): number {
  const text = textOf(field, 'pin.rank', report).normalize('NFKC');
  if (!field || text === '' || /^\d{1,4}$/.test(text)) return Number(text || 1);
  report({ path: field.path, severity: 'error', rule: 'pin-rank', message: `pin.rank 写成了“${text}”，应是整数，例如 1` });
  return 1;
}

export function withdrawnOf(field: Field | undefined, context: DateContext, report: Report): Article['withdrawn'] {
  if (!field || field.value === '' || field.value === 'false') return null;
  const example = '{ date: 2026-01-31, reason: 撤回的原因 }';
  const fields = objectOf(field, ['date', 'reason'], example, report);
  if (!fields) return null;
  const date = momentOf(fields.get('date'), 'withdrawn.date', context, report);
  const reason = textOf(fields.get('reason'), 'withdrawn.reason', report);
  if (!fields.get('date')?.value) missing(field.path, 'withdrawn.date', 'date: 2026-01-31', 'error', report);
  if (reason === '') missing(field.path, 'withdrawn.reason', 'reason: 撤回的原因', 'error', report);
  return date && reason ? { date, reason } : null;
}

export function correctionsOf(field: Field | undefined, context: DateContext, report: Report): Correction[] {
  if (!field || field.value === '') return [];
  const items: Field[] = Array.isArray(field.value) ? field.value.map((value, index) => ({ value, path: [...field.path, index] })) : [field];
  return items.flatMap((item) => {
    const fields = objectOf(item, ['date', 'text'], '- { date: 2026-01-31, text: 更正了什么 }', report);
    if (!fields) return [];
    const date = momentOf(fields.get('date'), 'corrections 的 date', context, report);
    const text = textOf(fields.get('text'), 'corrections 的 text', report);
    if (!fields.get('date')?.value) missing(item.path, 'corrections.date', 'date: 2026-01-31', 'error', report);
    if (text === '') missing(item.path, 'corrections.text', 'text: 更正了什么', 'error', report);
    return date && text ? [{ date, text }] : [];
  });
}

/** A picture file beside the article. */
export function coverOf(field: Field | undefined, report: Report): Article['cover'] {
  if (!field || field.value === '' || field.value === 'false') return null;
  if (typeof field.value === 'string') {
    const src = coverFile({ value: field.value, path: field.path }, report);
    if (src) report({ path: field.path, severity: 'warning', rule: 'cover-form', message: `cover 应写明文件和文字说明，应为 { src: ${yamlScalar(src)}, alt: 图中是什么 }` });
    return src ? { src, alt: '', credit: '' } : null;
  }
  const fields = objectOf(field, ['src', 'alt', 'credit'], '{ src: cover.jpg, alt: 图中是什么, credit: 张三 摄 }', report);
  if (!fields) return null;
  const src = coverFile(fields.get('src'), report);
  const alt = textOf(fields.get('alt'), 'cover.alt', report);
  if (!fields.get('src')?.value) missing(field.path, 'cover.src', 'src: cover.jpg', 'error', report);
  if (alt === '' && src) missing(field.path, 'cover.alt', 'alt: 图中是什么', 'warning', report);
  return src ? { src, alt, credit: textOf(fields.get('credit'), 'cover.credit', report) } : null;
}

function coverFile(field: Field | undefined, report: Report): string {
  const text = textOf(field, 'cover.src', report);
  if (!field || text === '') return '';
  const src = text.replaceAll('\\', '/').replace(/^\.\//, '');
  const beside = !/^(?:[\w+.-]+:|\/)/.test(src) && !/(?:^|\/)\.\.(?:\/|$)/.test(src);
  if (!beside) {
    report({ path: field.path, severity: 'error', rule: 'cover-place', message: `cover.src 写成了“${text}”，应是放在稿件旁边的图片文件，例如 cover.jpg` });
    return '';
  }
  if (src !== text) report({ path: field.path, severity: 'warning', rule: 'cover-path', message: `cover.src 写成了“${text}”，应为 ${src}`, fix: yamlScalar(src) });
  return src;
}

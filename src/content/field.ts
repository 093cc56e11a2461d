import type { Path, Report } from './finding.ts';
import { isRecord } from './rawArticle.ts';
import { nearest } from './nearest.ts';
import { synonyms } from './fieldNames.ts';
import { yamlScalar } from './yamlScalar.ts';

/** A value as it was written, and where. */
export interface Field {
  value: unknown;
  path: Path;
}

export type Fields = ReadonlyMap<string, Field>;

/**
 * The fields of an object by their right names. An unknown key is an error that names the nearest known one;
 * where that is beyond doubt its value is read as meant, so that nothing is reported as missing beside it.
 */
export function fieldsOf(data: Record<string, unknown>, known: readonly string[], path: Path, report: Report): Fields {
  const fields = new Map<string, Field>();
  for (const key of known) if (Object.hasOwn(data, key)) fields.set(key, { value: data[key], path: [...path, key] });
  for (const key of Object.keys(data)) {
    if (known.includes(key)) continue;
    const meant = meantKey(key, known);
    const free = meant.sure && !fields.has(meant.key);
    report({
      path: [...path, key], part: 'key', severity: 'error', rule: 'unknown-key',
      message: `不认识的键“${key}”，最接近的是 ${meant.key}${meant.sure && !free ? '，而它已经写过' : ''}`,
      ...(free ? { fix: meant.key } : {}),
    });
    if (free) fields.set(meant.key, { value: data[key], path: [...path, key] });
  }
  return fields;
}

function meantKey(key: string, known: readonly string[]): { key: string; sure: boolean } {
  const plain = key.normalize('NFKC').trim().toLowerCase();
  const synonym = synonyms[plain];
  if (synonym && known.includes(synonym)) return { key: synonym, sure: true };
  const match = nearest(plain, known)!;
  // `tilte` is title, but `toc` is not tags.
  return { key: match.candidate, sure: match.distance === 0 || (match.distance <= 2 && plain.length >= 4 && match.distance < plain.length / 2) };
}

/** A line of text; '' when it is missing or is no text. */
export function textOf(field: Field | undefined, label: string, report: Report): string {
  if (!field) return '';
  if (typeof field.value === 'string') return oneLine(field.value);
  const only = Array.isArray(field.value) && field.value.length === 1 ? field.value[0] : null;
  if (typeof only === 'string') {
    report({ path: field.path, severity: 'warning', rule: 'text-form', message: `${label} 应是一段文字，应为 ${yamlScalar(only)}`, fix: yamlScalar(only) });
    return oneLine(only);
  }
  report({ path: field.path, severity: 'error', rule: 'text-form', message: `${label} 应是一段文字，不是列表或多项；若有括号，请给整个值加上引号` });
  return '';
}

function oneLine(text: string): string {
  return /\n|\s\s|^\s|\s$/.test(text) ? text.replace(/\s*\n\s*/g, (gap, at: number) => (isHan(text[at - 1]) && isHan(text[at + gap.length]) ? '' : ' ')).trim() : text;
}

function isHan(character: string | undefined): boolean {
  return character !== undefined && /[\u3000-\u303f\u3400-\u9fff\uff00-\uffef]/.test(character);
}

const yes = /^(?:true|yes|on|是|1|对|真)$/i;
const no = /^(?:false|no|off|否|0|不|假)$/i;

/** `true` or `false`. */
export function flagOf(field: Field | undefined, label: string, otherwise: boolean, report: Report): boolean {
  if (!field || field.value === '') return otherwise;
  if (field.value === 'true' || field.value === 'false') return field.value === 'true';
  const text = typeof field.value === 'string' ? field.value.trim() : '';
  if (yes.test(text) || no.test(text)) {
    const normal = String(yes.test(text));
    report({ path: field.path, severity: 'warning', rule: 'flag-form', message: `${label} 写成了“${text}”，应为 ${normal}`, fix: normal });
    return normal === 'true';
  }
  report({ path: field.path, severity: 'error', rule: 'flag-form', message: `${label} 写成了“${text || '列表或多项'}”，应为 true 或 false` });
  return otherwise;
}

/** The fields of `{name: …, url: …}`; null when the value is no such object, which is then reported with an example. */
export function objectOf(field: Field, known: readonly string[], example: string, report: Report): Fields | null {
  if (isRecord(field.value)) return fieldsOf(field.value, known, field.path, report);
  const label = String(field.path.findLast((part) => typeof part === 'string'));
  report({ path: field.path, severity: 'error', rule: 'object-form', message: `${label} 的写法不对，应为 ${example}` });
  return null;
}

export function missing(path: Path, label: string, example: string, severity: 'error' | 'warning', report: Report, fix?: string): void {
  report({
    path, part: 'missing', severity, rule: `missing-${label.replace('.', '-')}`,
    message: `缺 ${label}，应写 ${example}`, ...(fix === undefined ? {} : { fix: `${fix}\n` }),
  });
}

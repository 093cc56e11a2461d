import type { Section } from '../model/site.ts';
import { missing, textOf } from './field.ts';
import type { Field } from './field.ts';
import type { Report } from './finding.ts';
import { editDistance } from './nearest.ts';
import { sectionLookup } from './sectionLookup.ts';

/** The URL of the section that `category` names; '' when there is none. */
export function categoryOf(field: Field | undefined, sections: Section[], report: Report): string {
  const name = textOf(field, 'category', report);
  if (name === '') {
    const example = sections[0]?.children[0]?.path ?? sections[0]?.path ?? '栏目';
    if (!field || field.value === '') missing([], 'category', `category: ${example}`, 'error', report);
    return '';
  }
  const lookup = sectionLookup(sections);
  const found = lookup.find(name);
  if (found.length === 1) return found[0].url;
  const say = (severity: 'error' | 'warning', rule: string, message: string, fix?: string) => report({ path: field!.path, severity, rule, message, fix });
  if (found.length > 1) {
    say('error', 'category-ambiguous', `有 ${found.length} 个栏目叫“${name}”，应写全路径：${found.map((section) => section.path).join(' 或 ')}`);
    return '';
  }
  const loose = lookup.find(plainName(name));
  if (loose.length === 1) {
    say('warning', 'category-form', `category 写成了“${name}”，应为 ${loose[0].path}`, loose[0].path);
    return loose[0].url;
  }
  const near = lookup.nearest(plainName(name));
  if (!near) {
    say('error', 'unknown-category', `没有“${name}”这个栏目；sections.yaml 里还没有任何栏目`);
    return '';
  }
  const close = Math.min(editDistance(name, near.title), editDistance(name, near.path), editDistance(name, near.slug)) <= Math.max(1, name.length / 3);
  say('error', 'unknown-category', `没有“${name}”这个栏目，最接近的是 ${near.path}`, close ? near.path : undefined);
  return '';
}

/** `新闻资讯 > 政务信息` -> `新闻资讯/政务信息` */
function plainName(name: string): string {
  return name.normalize('NFKC').replace(/\s*(?:[/>\\|·]|->|—+)\s*/g, '/').replace(/^\/|\/$/g, '').replace(/\s+/g, '');
}

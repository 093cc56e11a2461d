import type { Section } from '../model/site.ts';
import { slugForm } from './articleUrl.ts';
import { fieldsOf, missing, textOf } from './field.ts';
import type { Field } from './field.ts';
import type { Path, Report } from './finding.ts';
import { isRecord } from './rawArticle.ts';
import { reviewRuleOf } from './reviewRule.ts';

const sectionKeys = ['title', 'slug', 'description', 'reviewers', 'children'];
// Top-level addresses that the site needs for itself.
const reserved = new Set(['tags', 'authors', 'places', 'topics', 'archive', 'search', 'corrections', 'style', 'api', 'moderation', 'edit', 'pagefind', 'assets', 'images', 'page']);

/** What a section gives to its children. */
type Parent = Pick<Section, 'url' | 'path' | 'review'>;

/** The tree of `sections.yaml`; what is wrong in it is left out and reported. */
export function parseSections(data: unknown, report: Report): Section[] {
  if (data === null || data === '') return [];
  return listOf({ value: data, path: [] }, { url: '/', path: '', review: null }, report);
}

function listOf(field: Field, parent: Parent, report: Report): Section[] {
  if (!Array.isArray(field.value)) {
    report({ path: field.path, severity: 'error', rule: 'sections-form', message: '栏目应是列表，每项写成 - { title: 新闻资讯, slug: xinwen, description: 一句话说明 }' });
    return [];
  }
  const seen = new Map<string, string>();
  return field.value.flatMap((value, index) => sectionOf({ value, path: [...field.path, index] }, parent, seen, report));
}

function sectionOf(field: Field, parent: Parent, seen: Map<string, string>, report: Report): Section[] {
  if (!isRecord(field.value)) {
    report({ path: field.path, severity: 'error', rule: 'sections-form', message: '栏目应写成 - { title: 新闻资讯, slug: xinwen, description: 一句话说明 }' });
    return [];
  }
  const fields = fieldsOf(field.value, sectionKeys, field.path, report);
  const title = textOf(fields.get('title'), 'title', report);
  const slug = textOf(fields.get('slug'), 'slug', report);
  if (title === '') missing(field.path, 'title', 'title: 栏目名', 'error', report);
  if (!slugIsGood(slug, title, fields.get('slug')?.path ?? field.path, parent.url, seen, report)) return [];
  seen.set(slug, title);
  const review = reviewRuleOf(fields.get('reviewers'), report) ?? parent.review;
  const own = { url: `${parent.url}${slug}/`, path: parent.path ? `${parent.path}/${title}` : title, review };
  const children = fields.get('children');
  return [{
    title, slug, ...own,
    description: textOf(fields.get('description'), 'description', report),
    children: children && children.value !== '' ? listOf(children, own, report) : [],
  }];
}

function slugIsGood(slug: string, title: string, path: Path, parentUrl: string, seen: Map<string, string>, report: Report): boolean {
  const say = (rule: string, message: string) => report({ path, severity: 'error', rule, message });
  if (slug === '') missing(path, 'slug', 'slug: xinwen', 'error', report);
  else if (!slugForm.test(slug)) say('slug-form', `slug 写成了“${slug}”，只能用小写字母、数字和连字符，例如 xinwen`);
  else if (seen.has(slug)) say('duplicate-slug', `slug“${slug}”已经用于“${seen.get(slug)}”，“${title}”应换一个`);
  else if (parentUrl === '/' && (reserved.has(slug) || /^\d{4}$/.test(slug))) say('reserved-slug', `网址 /${slug}/ 已由网站自己使用，请换一个 slug`);
  else return true;
  return false;
}

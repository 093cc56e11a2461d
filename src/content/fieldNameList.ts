import type { Person } from '../model/article.ts';
import { objectOf, textOf } from './field.ts';
import type { Field } from './field.ts';
import type { Report } from './finding.ts';
import { isRecord } from './rawArticle.ts';
import { yamlList, yamlScalar } from './yamlScalar.ts';

const separators = /\s*[,，、;；|]\s*/;

/** A list of names without repetition: tags, places, reviewers, article URLs. */
export function namesOf(field: Field | undefined, label: string, report: Report): string[] {
  return itemsOf(field, label, report).flatMap((item) => nameOf(item, label, report)).filter(unique);
}

/** Items with their places, of a list or of text that is clearly meant as one. */
export function itemsOf(field: Field | undefined, label: string, report: Report, split = true): Field[] {
  if (!field || field.value === '') return [];
  const { value, path } = field;
  if (Array.isArray(value)) return value.flatMap((item, index) => splitItem({ value: item, path: [...path, index] }, label, report, split));
  if (typeof value !== 'string') {
    report({ path, severity: 'error', rule: 'list-form', message: `${label} 应是列表，应为 [甲, 乙]` });
    return [];
  }
  const names = split ? value.replace(/^[[【［]|[\]】］]$/g, '').split(separators).filter(Boolean) : [value];
  report({ path, severity: 'warning', rule: 'list-form', message: `${label} 应是列表，应为 ${yamlList(names)}`, fix: yamlList(names) });
  return names.map((name) => ({ value: name, path }));
}

/** `[甲，乙]` is one item to YAML. */
function splitItem(item: Field, label: string, report: Report, split: boolean): Field[] {
  if (!split || typeof item.value !== 'string' || !/[，、；]/.test(item.value)) return [item];
  const names = item.value.split(separators).filter(Boolean);
  const fix = names.map(yamlScalar).join(', ');
  report({ path: item.path, severity: 'warning', rule: 'list-comma', message: `${label} 里应用半角逗号分开，应为 ${fix}`, fix });
  return names.map((value) => ({ value, path: item.path }));
}

function nameOf(item: Field, label: string, report: Report): string[] {
  const name = textOf(item, label, report);
  if (name === '') return [];
  if (/[/\\]/.test(name) && !name.startsWith('/') && !/^https?:/.test(name)) {
    const wide = name.replaceAll('/', '／').replaceAll('\\', '＼');
    report({ path: item.path, severity: 'warning', rule: 'name-slash', message: `${label} 的名称里不能有斜线，应为 ${wide}`, fix: yamlScalar(wide) });
    return [wide];
  }
  if (/^\.+$/.test(name)) {
    report({ path: item.path, severity: 'error', rule: 'name-form', message: `${label} 里的“${name}”不是名称，请删去` });
    return [];
  }
  return [name];
}

function unique(name: string, index: number, names: string[]): boolean {
  return names.indexOf(name) === index;
}

/** Authors: a name, or a list of names and of `{name, role}`. */
export function peopleOf(field: Field | undefined, report: Report): Person[] {
  if (!field) return [];
  const { value } = field;
  if (isRecord(value)) return personOf(field, report);
  const single = typeof value === 'string' && !separators.test(value) ? [field] : null;
  const people = (single ?? itemsOf(field, 'author', report)).flatMap((item) => personOf(item, report));
  return people.filter((person, index) => people.findIndex((other) => other.name === person.name && other.role === person.role) === index);
}

const spokenRole = /^(记者|通讯员|编辑|摄影|文|图|特约记者|实习记者)\s*[:：\s]\s*(\S.*)$/;

function personOf(item: Field, report: Report): Person[] {
  if (isRecord(item.value)) {
    const fields = objectOf(item, ['name', 'role'], '{ name: 张三, role: 记者 }', report)!;
    const name = textOf(fields.get('name'), 'author 的 name', report);
    const role = textOf(fields.get('role'), 'author 的 role', report);
    if (name === '') report({ path: item.path, severity: 'error', rule: 'missing-author-name', message: 'author 里缺 name，应为 { name: 张三, role: 记者 }' });
    return name === '' ? [] : [role === '' ? { name } : { name, role }];
  }
  const [name] = nameOf(item, 'author', report);
  if (!name) return [];
  const role = spokenRole.exec(name);
  if (!role) return [{ name }];
  const fix = `{ name: ${yamlScalar(role[2])}, role: ${role[1]} }`;
  report({ path: item.path, severity: 'warning', rule: 'author-role', message: `author 里的职务应分开写，应为 ${fix}`, fix });
  return [{ name: role[2], role: role[1] }];
}

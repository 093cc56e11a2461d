import { readFileSync } from 'node:fs';
import { fixProblems } from '../../src/content/fixProblems.ts';
import { parseArticle } from '../../src/content/parseArticle.ts';
import { rawContent } from '../../src/content/readContent.ts';
import { parseSite } from '../../src/content/parseSite.ts';
import type { Problem } from '../../src/model/problem.ts';
import type { Section } from '../../src/model/site.ts';

const folder = new URL('../fixtures/broken/', import.meta.url);

function section(title: string, slug: string, parent: Section | null, children: Section[] = []): Section {
  return { title, slug, description: '', url: `${parent?.url ?? '/'}${slug}/`, path: parent ? `${parent.path}/${title}` : title, review: null, children };
}

const news = section('新闻资讯', 'xinwen', null);
const people = section('民生', 'minsheng', null);
news.children = [section('政务信息', 'zhengwu', news), section('通知', 'tongzhi', news)];
people.children = [section('通知', 'gongshi', people)];

export const sections: Section[] = [news, people];

export const site = parseSite({ name: '大怀集', url: 'https://dahuaiji.example', language: 'zh-CN', timezone: 'Asia/Shanghai' }, sections, () => undefined);

export function bytesOf(name: string): Buffer {
  return readFileSync(new URL(`${name}.md`, folder));
}

/** Problems of a text as an article of January 2022. */
export function problemsOf(name: string, bytes: Uint8Array): Problem[] {
  return parseArticle(rawContent(`articles/2022/01/${name}.md`, bytes), { site, sections }).problems;
}

/** `3:7-16 warning date-format date 写成了“2017/3/11”，应为 2017-03-11 → 2017-03-11` */
export function printed({ line, column, endColumn, severity, rule, message, fix }: Problem): string {
  const end = endColumn === undefined ? '' : `-${endColumn}`;
  return `${line}:${column}${end} ${severity} ${rule} ${message}${fix ? ` → ${fix.text.replaceAll('\n', '⏎').replaceAll('\t', '⇥') || '∅'}` : ''}`;
}

/** What `--fix` makes of the bytes: round after round until nothing more can be fixed. */
export function fixed(name: string, bytes: Uint8Array): Uint8Array {
  const better = fixProblems(bytes, problemsOf(name, bytes));
  return Buffer.compare(better, bytes) === 0 ? bytes : fixed(name, better);
}

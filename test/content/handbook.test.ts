import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readSite } from '../../src/content/readSite.ts';
import { parseArticle } from '../../src/content/parseArticle.ts';
import { parseEmergency } from '../../src/content/parseEmergency.ts';
import { parseSections } from '../../src/content/parseSections.ts';
import { printProblems } from '../../src/content/printProblems.ts';
import { rawArticle } from '../../src/content/rawArticle.ts';
import type { Finding } from '../../src/content/finding.ts';
import { loadYaml } from '../../src/content/yamlText.ts';

// Whoever copies an example of the handbook must get what it promises.
const root = join(import.meta.dirname, '../..');
const handbook = readFileSync(join(root, 'content/pages/handbook.md'), 'utf8');
const examples = [...handbook.matchAll(/^```\n([^]*?)^```$/gm)].map(([, text]) => text);
const { site, sections } = await readSite(join(root, 'content'));

const least = 'title: 绥江边的早晨\ndate: 2026-11-25\ncategory: 本地要闻\nauthor: 甲\nsummary: 天亮了。\n';

function told(text: string, file = 'articles/2026/11/xiaoxue-zaochen/index.md'): string {
  return printProblems(parseArticle(rawArticle(file, text), { site, sections }).problems, 'text');
}

/** One kind of example: how it begins, and how many there are, so that none is passed over. */
function kind(pattern: RegExp, count: number): string[] {
  const found = examples.filter((text) => pattern.test(text));
  expect(found).toHaveLength(count);
  return found;
}

const whole = kind(/^---\n/, 1);
const fields = kind(/^(?:date|corrections|withdrawn|source): ?/, 4);
const bodies = kind(/^(?:## |::: |!\[)/, 4);
const commands = kind(/^npm /, 5);
const trees = kind(/^- title: /, 1);
const notices = kind(/^text: /, 1);
const messages = kind(/^articles\/.*警告/, 1);

test('every example is of a kind that is tested here, apart from lists of files and Git', () => {
  const rest = examples.filter((text) => ![whole, fields, bodies, commands, trees, notices, messages].some((each) => each.includes(text)));
  expect(rest.map((text) => text.split(/\s/)[0])).toEqual(['content/', 'shuiwei-yinian.mp4', 'git']);
});

describe('an example is right as it stands:', () => {
  test.each(whole)('%s', (text) => expect(told(text)).toBe(''));
  test.each(fields)('%s', (text) => expect(told(`---\n${text.startsWith('date') ? least.replace(/date: .*\n/, text) : least + text}---\n正文。\n`)).toBe(''));
  test.each(bodies)('%s', (text) => expect(told(`---\n${least}---\n${text}`)).toBe(''));
  test.each(trees)('%s', (text) => {
    const findings: Finding[] = [];
    expect(parseSections(loadYaml(text), (finding) => findings.push(finding))[0].review).toEqual({ count: 3, since: '2026-01-01' });
    expect(findings).toEqual([]);
  });
});

test.each(notices)('an emergency notice is right as it stands: %s', (text) => {
  const findings: Finding[] = [];
  expect(parseEmergency(loadYaml(text), site.timezone, (finding) => findings.push(finding))).toMatchObject({ url: '/2025/06/tuishui-zhihou/', until: { hasTime: true } });
  expect(findings).toEqual([]);
});

test.each(messages)('the check says what the handbook says: %s', (message) => {
  expect(told(`---\n${least.replace('2026-11-25', '2026年11月23日')}---\n正文。\n`)).toBe(message);
});

test.each(commands)('%s is a command of the project', (text) => {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> };
  const name = /^npm (?:run )?([a-z]+)/.exec(text)![1];
  expect([...Object.keys(scripts), 'ci']).toContain(name);
  const flags = [...text.matchAll(/ --([a-z]+)/g)].map(([, flag]) => flag);
  for (const flag of flags) expect(readFileSync(join(root, `scripts/${name}.ts`), 'utf8')).toContain(`${flag}: { type:`);
});

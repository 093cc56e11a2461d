import { expect, test } from 'vitest';
import { articleFields } from '../../src/content/editorConfig.ts';
import { entryForEditor, entryFromEditor } from '../../src/content/editorEntry.ts';
import { articleKeys } from '../../src/content/fieldNames.ts';
import { parseArticle } from '../../src/content/parseArticle.ts';
import { rawArticle } from '../../src/content/rawArticle.ts';
import { sections, site } from './brokenFixture.ts';

const FILE = 'articles/2020/03/keji-dahui.md';
const article = (frontMatter: string) => `---\n${frontMatter}---\n正文。\n`;
const roundTrip = (text: string) => entryFromEditor(FILE, entryForEditor(FILE, text, sections), text, sections);

test('the form asks only for what an article may have, and offers every section', () => {
  const fields = articleFields(sections);
  expect(fields.filter(({ name }) => !articleKeys.includes(name))).toEqual([]);
  expect(fields.find(({ name }) => name === 'category')!.options).toEqual(['新闻资讯', '新闻资讯/政务信息', '新闻资讯/通知', '民生', '民生/通知']);
});

test('the form gets every spelling of a field in the one that it understands', () => {
  const shown = entryForEditor(FILE, article('title: 大会\ndate: 2020-03-25\ncategory: zhengwu\nauthor: 甲\ncover: a.svg\ntags: 科技\n'), sections);
  expect(rawArticle(FILE, shown).data).toEqual({
    title: '大会', date: '2020-03-25', category: '新闻资讯/政务信息', author: [{ name: '甲' }], cover: { src: 'a.svg' }, tags: ['科技'], slug: 'keji-dahui', draft: 'false',
  });
});

test('what comes back means the same, keeps what the form does not show, and is valid', () => {
  const text = article('title: "GDP: 增长"\ndate: 2020-03-25 18:30\nauthor: [{ name: 李小河, role: 记者 }, 陈大山]\ncategory: 政务信息\nsummary: 开会了。\nplaces: [怀城]\naliases: [/article-12-1.html]\npin: { until: 2020-04-01, rank: 2 }\nreviewers: [乙]\n');
  const parsed = (source: string) => parseArticle(rawArticle(FILE, source), { site, sections });
  expect(parsed(roundTrip(text))).toEqual(parsed(text));
  expect(parsed(roundTrip(text)).problems).toEqual([]);
});

test('names may be separated as Chinese separates them', () => {
  const sent = article('title: 大会\ntags: ["科技，会议、 展览"]\n');
  expect(rawArticle(FILE, entryFromEditor(FILE, sent, null, sections)).data.tags).toEqual(['科技', '会议', '展览']);
});

test('nothing that was left empty is written', () => {
  const sent = article('slug: x\ntitle: 大会\ndate: 2020-03-25\nauthor:\n  - { name: 甲, role: "" }\ncover: { src: "", alt: "" }\ntags: []\ndraft: false\n');
  expect(entryFromEditor(FILE, sent, null, sections)).toBe('---\ntitle: 大会\ndate: 2020-03-25\nauthor:\n  - 甲\n---\n正文。\n');
});

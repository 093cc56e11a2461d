import { expect, test } from 'vitest';
import { parseArticle } from '../../src/content/parseArticle.ts';
import { rawArticle } from '../../src/content/rawArticle.ts';
import { sections, site } from './brokenFixture.ts';

function parsed(frontMatter: string, body = '正文。\n', file = 'articles/2020/03/keji-dahui.md') {
  return parseArticle(rawArticle(file, `---\n${frontMatter}---\n${body}`), { site, sections });
}

const least = 'title: 科技大会\ndate: 2020-03-25\nauthor: 甲\ncategory: 政务信息\nsummary: 开会了。\n';

test('an article with every field comes out complete and without a problem', () => {
  const { article, problems } = parsed(`title: 科技大会
date: 2020-03-25 18:30
author: [{ name: 李小河, role: 记者 }, 陈大山]
category: 新闻资讯/政务信息
summary: 开会了。
source: { name: 演示周报, url: https://example.org/a, author: 某某, title: 原题 }
cover: { src: a.svg, alt: 会场, credit: 某某 }
tags: [科技, 会议]
places: [怀城街道]
related: [/2019/05/x/]
aliases: [/article-12-1.html]
pin: { until: 2020-04-01, rank: 2 }
expires: 2030-01-01
withdrawn: { date: 2020-04-02, reason: 有误。 }
corrections:
  - { date: 2020-03-26, text: 改了人数。 }
event: { start: 2020-04-10 09:00, end: 2020-04-11, place: 县文化馆 }
comments: false
editor: 编辑甲
reviewers: [乙, 丙]
updated: 2020-03-26
draft: true
minor: true
`);
  expect(problems).toEqual([]);
  expect(article).toEqual({
    url: '/2020/03/keji-dahui/', file: 'articles/2020/03/keji-dahui.md', title: '科技大会',
    date: { iso: '2020-03-25T18:30:00+08:00', ms: Date.UTC(2020, 2, 25, 10, 30), hasTime: true },
    authors: [{ name: '李小河', role: '记者' }, { name: '陈大山' }],
    section: '/xinwen/zhengwu/', summary: '开会了。',
    source: { name: '演示周报', url: 'https://example.org/a', author: '某某', title: '原题' },
    cover: { src: 'a.svg', alt: '会场', credit: '某某' },
    tags: ['科技', '会议'], places: ['怀城街道'], related: ['/2019/05/x/'], aliases: ['/article-12-1.html'],
    pin: { until: { iso: '2020-04-01T00:00:00+08:00', ms: Date.UTC(2020, 2, 31, 16), hasTime: false }, rank: 2 },
    expires: { iso: '2030-01-01T00:00:00+08:00', ms: Date.UTC(2029, 11, 31, 16), hasTime: false },
    withdrawn: { date: { iso: '2020-04-02T00:00:00+08:00', ms: Date.UTC(2020, 3, 1, 16), hasTime: false }, reason: '有误。' },
    corrections: [{ date: { iso: '2020-03-26T00:00:00+08:00', ms: Date.UTC(2020, 2, 25, 16), hasTime: false }, text: '改了人数。' }],
    event: {
      start: { iso: '2020-04-10T09:00:00+08:00', ms: Date.UTC(2020, 3, 10, 1), hasTime: true },
      end: { iso: '2020-04-11T00:00:00+08:00', ms: Date.UTC(2020, 3, 10, 16), hasTime: false },
      place: '县文化馆',
    },
    comments: false, editor: '编辑甲', reviewers: ['乙', '丙'],
    updated: { iso: '2020-03-26T00:00:00+08:00', ms: Date.UTC(2020, 2, 25, 16), hasTime: false },
    draft: true, minor: true,
  });
});

test('what is not written has its default', () => {
  const { article, problems } = parsed(least);
  expect(problems).toEqual([]);
  expect(article).toMatchObject({ source: null, cover: null, tags: [], pin: null, expires: null, withdrawn: null, corrections: [], event: null, comments: true, draft: false });
});

test('an article in a folder of its own has the folder as its address', () => {
  expect(parsed(least, '正文。', 'articles/2020/03/keji-dahui/index.md').article?.url).toBe('/2020/03/keji-dahui/');
});

test.each(['articles/2020/3/x.md', 'articles/x.md', 'articles/2020/13/x.md', 'articles/2020/03/index.md', 'articles/2020/03/Keji.md', 'articles/2020/03/科技.md', 'articles/2020/03/a/b.md'])(
  '%s is no place for an article', (file) => {
    const { article, problems } = parsed(least, '正文。', file);
    expect(article).toBeNull();
    expect(problems).toMatchObject([{ rule: 'article-path', severity: 'error', line: 1, column: 1 }]);
  });

test('a date with an offset is printed in the zone of the site', () => {
  expect(parsed(least.replace('2020-03-25', '2020-03-25T23:30:00Z')).article?.date).toEqual({ iso: '2020-03-26T07:30:00+08:00', ms: Date.UTC(2020, 2, 25, 23, 30), hasTime: true });
});

test('a missing summary is taken from the body and ends at a sentence', () => {
  const sentence = '绥江怀集站的水位昨夜回落到警戒线以下，沿江的道路今晨恢复通行。';
  const { article, problems } = parsed(least.replace('summary: 开会了。\n', ''), `## 水情\n\n**${sentence}**[^1]${sentence}${sentence}\n`);
  expect(article?.summary).toBe(sentence + sentence);
  expect(problems.map(({ rule, severity }) => `${severity} ${rule}`)).toEqual(['warning missing-summary']);
});

test('all problems of a file are reported at once, in reading order', () => {
  const { article, problems } = parsed('title: 科技大会\ndate: 2017/3/11\nauthr: 甲\ncategory: 政务信心\nsummary: 开会了。\n', '![](a.svg)\n');
  expect(article).toBeNull();
  expect(problems.map(({ line, column, rule }) => `${line}:${column} ${rule}`)).toEqual(['3:7 date-format', '4:1 unknown-key', '5:11 unknown-category', '8:1 image-alt']);
});

test('columns count characters, not UTF-16 units', () => {
  const { problems } = parsed(least, '😀😀水位回落,路通了。\n');
  expect(problems).toMatchObject([{ line: 8, column: 7, endColumn: 8, rule: 'half-width-punctuation' }]);
});

test('code blocks and inline code may hold anything', () => {
  expect(parsed(least, '```\n![](a.svg)\n水位,回落\n```\n\n写作 `![](a.svg)`。\n').problems).toEqual([]);
});

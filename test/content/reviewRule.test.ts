import { describe, expect, test } from 'vitest';
import { parseArticle } from '../../src/content/parseArticle.ts';
import { parseSections } from '../../src/content/parseSections.ts';
import { rawArticle } from '../../src/content/rawArticle.ts';
import type { Finding } from '../../src/content/finding.ts';
import { printed, site } from './brokenFixture.ts';

function sectionsOf(reviewers: unknown, child: Record<string, unknown> = {}): ReturnType<typeof parseSections> {
  return parseSections([{ title: '新闻', slug: 'news', reviewers, children: [{ title: '政务', slug: 'affairs', ...child }] }], () => undefined);
}

function told(sections: ReturnType<typeof parseSections>, more: string): string[] {
  const text = `---\ntitle: 开会\ndate: 2026-03-25\nauthor: 甲\ncategory: 政务\nsummary: 开会了。\n${more}---\n正文。\n`;
  return parseArticle(rawArticle('articles/2026/03/kaihui.md', text), { site, sections }).problems.map(printed);
}

describe('a section that demands reviewers', () => {
  test('refuses an article that nobody signed, and says where the names go', () => {
    expect(told(sectionsOf('3'), '')).toEqual(['7:1-1 error missing-reviewers 栏目“新闻/政务”的稿件要有 3 人审校才能发布，现在是 0 人，应写 reviewers: [姓名, 姓名, 姓名]']);
  });

  test('counts people, not entries', () => {
    expect(told(sectionsOf('3'), 'reviewers: [乙, 丙, 乙]\n').at(-1))
      .toBe('7:12-21 error missing-reviewers 栏目“新闻/政务”的稿件要有 3 人审校才能发布，现在是 2 人，应写 reviewers: [乙, 丙, 姓名]');
  });

  test('lets pass what is signed, a draft, a withdrawal, and what is older than the rule', () => {
    expect(told(sectionsOf('3'), 'reviewers: [乙, 丙, 丁]\n')).toEqual([]);
    expect(told(sectionsOf('3'), 'draft: true\n')).toEqual([]);
    expect(told(sectionsOf('3'), 'withdrawn: { date: 2026-03-26, reason: 数字有误。 }\n')).toEqual([]);
    expect(told(sectionsOf({ count: '1', since: '2026-03-26' }), '')).toEqual([]);
    expect(told(sectionsOf({ count: '1', since: '2026-03-25' }), '')).toHaveLength(1);
  });

  test('hands its rule down to its children, which may have their own', () => {
    expect(told(sectionsOf('3', { reviewers: '1' }), 'reviewers: [乙]\n')).toEqual([]);
    expect(told(sectionsOf('', { reviewers: '1' }), '')).toHaveLength(1);
  });

  test.each(['是', '0', '12', { count: '3', since: '今年' }])('%o is no rule', (reviewers) => {
    const findings: Finding[] = [];
    parseSections([{ title: '新闻', slug: 'news', reviewers }], (finding) => findings.push(finding));
    expect(findings).toEqual([{
      path: [0, 'reviewers'], severity: 'error', rule: 'review-form',
      message: '栏目的 reviewers 应写需要几人审校，例如 3，或 { count: 3, since: 2026-01-01 }（只管这一天起的稿件）',
    }]);
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';
import { EditedSite } from './editedSite.ts';

const RULE = 'reviewers: { count: 2, since: 2026-06-01 }';

it('sections that come to demand reviewers stop the build at what is not signed, and only there', () => {
  using site = new EditedSite();
  site.report();
  const before = site.output();
  for (const slug of ['news', 'villages']) site.replace('sections.yaml', `slug: ${slug}`, `slug: ${slug}\n  ${RULE}`);
  const { code, stderr } = site.build();
  expect(code).toBe(1);
  const refused = stderr.split('\n').filter((line) => line.includes(' 错误 '));
  expect(refused[0]).toMatch(/^articles\/2026\/06\/corrected\.md:\d+:1 错误 栏目“新闻”的稿件要有 2 人审校才能发布，现在是 0 人/);
  expect(refused.filter((line) => /two-authors|2026\/05|draft|withdrawn/.test(line))).toEqual([]);
  expect(site.output()).toEqual(before);
});

it('an article names its editor and who reviewed it', () => {
  const page = readFileSync(join(inject('fixture').folder, '2026/06/two-authors/index.html'), 'utf8');
  expect(page.replace(/<[^>]*>/g, '')).toMatch(/责任编辑 丁编辑\s+审校 戊编辑、己编辑/);
});

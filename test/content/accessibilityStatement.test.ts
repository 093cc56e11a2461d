import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PAGE_KINDS } from '../browser/pageKinds.ts';

/** What the statement calls the kinds that `pageKinds.test.ts` opens. */
const NAMES: Record<string, string> = {
  home: '首页', 'home of cases': '首页', section: '栏目', 'sub-section': '栏目', 'section of cases': '栏目', article: '稿件', 'text edition': '纯文字版',
  tag: '标签', author: '作者', place: '地点', directory: '名录', archive: '往期', month: '月份', topics: '名录', topic: '专题', 'standing page': '固定页面',
  corrections: '更正', search: '搜索', 'saved and read': '收藏与历史', offline: '没有网络', moderation: '审核', style: '版式',
  tombstone: '撤回和过期的稿件', 'not found': '找不到的页面',
};

test('the accessibility statement names the pages that are checked, all of them and no others', () => {
  const statement = readFileSync(join(import.meta.dirname, '../../content/pages/accessibility.md'), 'utf8');
  const checked = new Set(PAGE_KINDS.map(([kind]) => NAMES[kind.split(',')[0]]));
  const named = /^检查的页面：(.*)。$/m.exec(statement)![1].split('、');
  expect(named.toSorted()).toEqual([...checked].sort());
});

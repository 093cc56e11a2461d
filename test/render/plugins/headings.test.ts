import { expect, test } from 'vitest';
import { body, render } from '../body.ts';

const levels = (html: string) => html.match(/<h\d/g)?.map((tag) => Number(tag.at(-1)));

test('the highest heading stands below the page\'s title', () => {
  expect(levels(body('# 甲\n\n## 乙'))).toEqual([2, 3]);
  expect(levels(body('### 甲\n\n#### 乙'))).toEqual([2, 3]);
  expect(levels(body('## 甲', { headingLevel: 3 }))).toEqual([3]);
});

test('no level is skipped', () => {
  expect(levels(body('## 甲\n\n##### 乙\n\n## 丙'))).toEqual([2, 3, 2]);
});

test('ids keep Chinese words and are unique', () => {
  const html = body('## 一、防汛 `部署`（上）\n\n## 防汛\n\n## 防汛\n\n## 防汛-2\n\n## Comments\n\n## ——');
  expect(html.match(/id="[^"]*"/g)).toEqual(['id="一-防汛-部署-上"', 'id="防汛"', 'id="防汛-2"', 'id="防汛-2-2"', 'id="s-comments"', 'id="s-"']);
});

test('the table of contents has levels 2 and 3, without marks and footnote signs', () => {
  const { contents } = render('## **甲**[^1]\n\n### 乙\n\n#### 丙\n\n## 丁\n\n[^1]: 注');
  expect(contents).toEqual([{ id: '甲', title: '甲', level: 2 }, { id: '乙', title: '乙', level: 3 }, { id: '丁', title: '丁', level: 2 }]);
});

test('fewer than three headings need no table of contents', () => {
  expect(render('## 甲\n\n## 乙').contents).toEqual([]);
});

test('an empty heading is left out', () => {
  expect(body('##\n\n甲')).toBe('<p>甲</p>');
});

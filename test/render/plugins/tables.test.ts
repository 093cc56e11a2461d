import { expect, test } from 'vitest';
import { body } from '../body.ts';

test('a table scrolls in a named region that the keyboard reaches', () => {
  const html = body('| 站点 | **水位** |\n|---|--:|\n| 怀城 | 1.2 |');
  expect(html).toMatch(/^<div class="table" role="region" aria-label="表格 1：站点、水位" tabindex="0"><table>/);
  expect(html).toContain('<th scope="col">站点</th>');
  expect(html).toMatch(/<\/table><\/div>$/);
});

test('a column is aligned by class, head and body, and by no inline style', () => {
  const html = body('| 站点 | **水位** | 时间 |\n|---|--:|:-:|\n| 怀城 | 1.2 | 八点 |');
  expect(html).toContain('<td class="right">1.2</td>');
  expect(html).toContain('<th scope="col" class="right"><strong>水位</strong></th>');
  expect(html).toContain('<td class="center">八点</td>');
  expect(html).not.toContain('style=');
});

test('two tables have two names', () => {
  const table = '| 站点 |\n|---|\n| 怀城 |\n\n';
  expect(body(table + '字\n\n' + table).match(/aria-label="[^"]*"/g)).toEqual(['aria-label="表格 1：站点"', 'aria-label="表格 2：站点"']);
});

test('an empty cell of the head is no heading', () => {
  expect(body('| | 甲 |\n|---|---|\n| 乙 | 丙 |')).toContain('<td></td>\n<th scope="col">甲</th>');
});

test('names are safe in the attribute', () => {
  expect(body('| a"><b> |\n|---|\n| x |')).toContain('aria-label="表格 1：a&quot;&gt;&lt;b&gt;"');
});

import { expect, test } from 'vitest';
import { pager } from '../../layouts/partials/pager.ts';

const link = { title: '较旧', url: '/a/page/6/' };

test('the front page says how many pages there are, an old page only its own number', () => {
  expect(pager({ newer: null, older: link, number: 0, total: 7 }).toString()).toContain('共 7 页');
  expect(pager({ newer: link, older: link, number: 6, total: 0 }).toString()).toContain('第 6 页');
});

test('a list of one page has no pager', () => {
  expect(pager({ newer: null, older: null, number: 0, total: 1 })).toBe('');
});

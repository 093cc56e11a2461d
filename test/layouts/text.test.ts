import { expect, test } from 'vitest';
import { layout } from '../../layouts/layout.ts';

test('a text page is printed as it is', () => {
  expect(layout({ kind: 'text', url: '/robots.txt', text: 'User-agent: *\n<&>' })).toBe('User-agent: *\n<&>');
});

import { expect, test } from 'vitest';
import { nestingProblems } from './nesting.ts';

test.each([
  ['an element closed by another', '<p><b>a</p></b>', 'html'],
  ['an element left open', '<p>a', 'html'],
  ['a bare ampersand', '<p>a & b</p>', 'xml'],
  ['a bare angle bracket', '<p>a < b</p>', 'html'],
  ['a void element in XML', '<p><br></p>', 'xml'],
  ['a control character', '<p>\u0001</p>', 'xml'],
] as const)('%s is found', (_name, text, kind) => {
  expect(nestingProblems(text, kind)).not.toEqual([]);
});

test('a sound document has no problems', () => {
  expect(nestingProblems('<!doctype html><p title="a &amp; b">a<br>&lt;b&gt;</p>', 'html')).toEqual([]);
});

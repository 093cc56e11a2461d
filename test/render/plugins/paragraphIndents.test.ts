import { expect, test } from 'vitest';
import { body } from '../body.ts';

test('lines that begin with full-width spaces are paragraphs without them', () => {
  expect(body('　　第一段。\n　　第二段，\n续行。')).toBe('<p>第一段。</p>\n<p>第二段，续行。</p>');
});

test('a first paragraph without indent is kept', () => {
  expect(body('导语。\n　　第一段。')).toBe('<p>导语。</p>\n<p>第一段。</p>');
});

test('full-width spaces inside a line and inside code stay', () => {
  expect(body('甲　乙')).toBe('<p>甲　乙</p>');
  expect(body('```\n　　甲\n```')).toContain('　　甲');
});

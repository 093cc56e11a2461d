import { expect, test } from 'vitest';
import { body } from '../body.ts';

test('lines of Chinese are joined without a space', () => {
  expect(body('今天上午，\n怀集县\n**召开**\n会议。')).toBe('<p>今天上午，怀集县<strong>召开</strong>会议。</p>');
});

test('a line of Latin joins Chinese without a space, and Latin with one', () => {
  expect(body('全年\nGDP\n增长')).toBe('<p>全年GDP增长</p>');
  expect(body('river\nbend')).toBe('<p>river\nbend</p>');
});

test('a hard break stays', () => {
  expect(body('甲  \n乙\\\n丙')).toBe('<p>甲<br>\n乙<br>\n丙</p>');
});

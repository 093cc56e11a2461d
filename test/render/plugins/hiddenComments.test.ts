import { expect, test } from 'vitest';
import { body } from '../body.ts';

test('a remark reaches no reader', () => {
  expect(body('甲\n\n<!-- 待核实\n\n还有一段 -->\n\n乙')).toBe('<p>甲</p>\n<p>乙</p>');
  expect(body('甲<!-- 待核实 -->乙')).toBe('<p>甲乙</p>');
  expect(body('<!-- 待核实 -->乙')).toBe('<p>乙</p>');
  expect(body('- 甲\n  <!-- 待核实 -->\n- 乙')).not.toContain('待核实');
});

test('one that is never closed is text', () => {
  expect(body('<!-- 甲\n\n乙')).toBe('<p>&lt;!-- 甲</p>\n<p>乙</p>');
});

test('in code it is code', () => {
  expect(body('`<!-- a -->`')).toBe('<p><code>&lt;!-- a --&gt;</code></p>');
});

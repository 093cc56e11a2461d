import { expect, test } from 'vitest';
import { phrased } from '../../layouts/partials/phrased.ts';

test.each([
  ['读懂绥江：一条河、一把水尺和一座县城', true],
  ['全市大会召开 部署今年工作', true],
  ['从怀集站坐高铁去广州要知道的事', false],
  ['办证：从怀集站坐高铁去广州要知道的事', false],
  ['涨水了', false],
])('%s: broken between its parts? %s', (title, expected) => {
  expect(String(phrased(title)) !== '').toBe(expected);
});

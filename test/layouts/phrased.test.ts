import { expect, test } from 'vitest';
import { phrased } from '../../layouts/partials/phrased.ts';

test.each([
  ['读懂绥江：一条河、一把水尺和一座县城', ' class="phrased"'],
  ['全市大会召开 部署今年工作', ' class="phrased"'],
  ['全市科技创新大会在肇庆召开，怀集设分会场收看', ' class="phrased-wide"'],
  ['从怀集站坐高铁去广州要知道的事', ''],
  ['办证：从怀集站坐高铁去广州要知道的事', ''],
  ['涨水了', ''],
])('%s has the class%s', (title, expected) => {
  expect(String(phrased(title))).toBe(expected);
});

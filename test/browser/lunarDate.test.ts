import { expect, test } from 'vitest';
import { lunarDate } from '../../src/browser/lunarDate.ts';

test.each([
  ['2026-11-24', '农历十月十六'],
  ['2026-02-17', '农历正月初一'],
  ['2026-02-26', '农历正月初十'],
  ['2026-03-08', '农历正月二十'],
  ['2026-03-17', '农历正月廿九'],
  ['2025-07-25', '农历闰六月初一'],
  ['2026-03-18', '农历正月三十'],
])('%s is %s', (day, lunar) => {
  expect(lunarDate(new Date(`${day}T12:00:00+08:00`), 'Asia/Shanghai')).toBe(lunar);
});

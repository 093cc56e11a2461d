import fc from 'fast-check';
import { DateTime } from 'luxon';
import { describe, expect, test } from 'vitest';
import { dateText, fullDate, lunarDate, momentFrom, monthCalendar, weekday } from '../../src/render/formatDate.ts';

const zone = 'Asia/Shanghai';
const at = (iso: string, hasTime = true) => ({ iso, ms: Date.parse(iso), hasTime });

describe('dateText', () => {
  test('with and without a time of day', () => {
    expect(dateText(at('2020-03-05T08:30:00+08:00'), zone)).toEqual({ iso: '2020-03-05T08:30:00+08:00', text: '2020-03-05 08:30', day: '3月5日' });
    expect(dateText(at('2020-12-25T00:00:00+08:00', false), zone)).toEqual({ iso: '2020-12-25', text: '2020-12-25', day: '12月25日' });
  });

  test('a moment in UTC is printed in the site\'s zone', () => {
    expect(dateText(at('2020-12-31T18:30:00Z'), zone).text).toBe('2021-01-01 02:30');
  });
});

describe('momentFrom', () => {
  test('carries the zone\'s offset', () => {
    expect(momentFrom(Date.parse('2020-03-25T10:30:00Z'), zone).iso).toBe('2020-03-25T18:30:00+08:00');
    expect(momentFrom(Date.parse('2020-07-01T12:00:00Z'), 'America/St_Johns').iso).toBe('2020-07-01T09:30:00-02:30');
    expect(momentFrom(0, 'UTC').iso).toBe('1970-01-01T00:00:00+00:00');
  });

  test('agrees with luxon at any second in any zone', () => {
    const zones = fc.constantFrom(zone, 'Europe/Berlin', 'America/New_York', 'Asia/Kathmandu', 'Pacific/Auckland');
    fc.assert(fc.property(fc.integer({ min: 0, max: 4_102_444_800 }), zones, (seconds, timezone) => {
      const expected = DateTime.fromSeconds(seconds, { zone: timezone }).toISO({ suppressMilliseconds: true, includeOffset: true });
      expect(momentFrom(seconds * 1000, timezone).iso).toBe(expected!.replace('Z', '+00:00'));
    }), { numRuns: 500 });
  });
});

test('weekday and the whole date are those of the site\'s own day', () => {
  expect(weekday(at('2026-11-24T00:10:00+08:00'))).toBe('星期二');
  expect(fullDate(at('2026-11-24T00:10:00+08:00'))).toBe('2026年11月24日 星期二');
});

test.each([
  ['2025-01-29', '农历正月初一'], ['2025-02-07', '农历正月初十'], ['2025-02-12', '农历正月十五'], ['2025-02-17', '农历正月二十'],
  ['2025-02-18', '农历正月廿一'], ['2025-02-27', '农历正月三十'], ['2025-08-01', '农历闰六月初八'], ['2024-06-10', '农历五月初五'], ['2026-01-26', '农历腊月初八'],
])('%s is %s', (date, lunar) => {
  expect(lunarDate(at(`${date}T00:00:00+08:00`, false))).toBe(lunar);
});

describe('monthCalendar', () => {
  test('weeks begin on Monday', () => {
    const weeks = monthCalendar(2026, 11);
    expect(weeks[0]).toEqual([null, null, null, null, null, null, 1]);
    expect(weeks.at(-1)).toEqual([30, null, null, null, null, null, null]);
    expect(weeks).toHaveLength(6);
  });

  test('a month that fills its weeks has no empty one', () => {
    expect(monthCalendar(2027, 2)).toHaveLength(4);
    expect(monthCalendar(2028, 2).flat().filter(Boolean)).toHaveLength(29);
  });
});

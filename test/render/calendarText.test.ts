import { expect, test } from 'vitest';
import { calendarText, type CalendarEntry } from '../../src/render/calendarText.ts';

const moment = (iso: string, hasTime: boolean) => ({ iso, ms: Date.parse(iso), hasTime });
const entry: CalendarEntry = {
  url: 'https://paper.example/2026/11/miaohui/', title: '庙会; 三天, 看戏', summary: '', changed: moment('2026-11-20T08:30:00+08:00', true),
  start: moment('2026-12-01T09:00:00+08:00', true), end: moment('2026-12-01T17:30:00+08:00', true), place: '县文化馆',
};

test('an entry says when, where, what, and where to read about it', () => {
  expect(calendarText('某县报', [entry]).split('\r\n')).toEqual([
    'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//dahuaiji//calendar//ZH', 'X-WR-CALNAME:某县报',
    'BEGIN:VEVENT', 'UID:https://paper.example/2026/11/miaohui/', 'DTSTAMP:20261120T003000Z', 'DTSTART:20261201T010000Z', 'DTEND:20261201T093000Z',
    'SUMMARY:庙会\\; 三天\\, 看戏', 'LOCATION:县文化馆', 'URL:https://paper.example/2026/11/miaohui/', 'END:VEVENT', 'END:VCALENDAR', '',
  ]);
});

test('days without a time are whole days, the last one included', () => {
  const text = calendarText('某县报', [{ ...entry, start: moment('2026-12-31T00:00:00+08:00', false), end: moment('2026-12-31T00:00:00+08:00', false) }]);
  expect(text).toContain('\r\nDTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\n');
});

test('long lines are folded between characters, and unfolded they are what they were', () => {
  const summary = '甲乙丙丁'.repeat(40);
  const text = calendarText('某县报', [{ ...entry, summary }]);
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  expect(text).not.toContain('\ufffd');
  expect(text.replaceAll('\r\n ', '')).toContain(`DESCRIPTION:${summary}\r\n`);
});

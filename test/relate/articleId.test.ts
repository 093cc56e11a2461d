import { expect, test } from 'vitest';
import { articleId, minutesOf } from '../../src/relate/articleId.ts';

const minute = (date: string) => Date.parse(date) / 60_000;
const id = (date: string, url = '/2020/03/a/') => articleId(Date.parse(date), url);

test.each(['0001-01-01T00:00Z', '1912-01-01T00:00Z', '2026-11-25T08:00Z', '2099-12-31T23:59Z', '9999-12-31T23:59Z'])('an article of %s has an exact integer', (date) => {
  expect(Number.isSafeInteger(id(date))).toBe(true);
});

test.each(['1912-01-01T00:00Z', '2026-11-25T08:00Z', '2099-12-31T23:59Z'])('it holds the minute: %s', (date) => {
  expect(minutesOf(id(date, '/z/'))).toBe(minute(date));
});

test('it orders by minute, whatever the address', () => {
  const urls = Array.from({ length: 200 }, (_, index) => `/2026/11/a${index}/`);
  const before = urls.map((url) => id('2026-11-25T08:00Z', url));
  expect(Math.max(...before)).toBeLessThan(Math.min(...urls.map((url) => id('2026-11-25T08:01Z', url))));
  expect(new Set(before).size).toBe(200);
});

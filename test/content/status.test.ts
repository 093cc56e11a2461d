import { expect, test } from 'vitest';
import { isCurrentPin, pinProblems, status } from '../../src/content/status.ts';
import { moment } from '../../src/content/moment.ts';

const zone = 'Asia/Shanghai';
const at = (text: string) => moment(text, zone)!;
const article = { draft: false, date: at('2020-03-25 08:00'), withdrawn: null, expires: null };
const now = at('2020-03-25 08:00').ms;

test('an article appears at its minute and not before', () => {
  expect(status(article, now - 1)).toBe('scheduled');
  expect(status(article, now)).toBe('published');
});

test('a draft is a draft whatever its date says', () => {
  expect(status({ ...article, draft: true }, now)).toBe('draft');
});

test('an article expires at the start of its day', () => {
  const expiring = { ...article, expires: at('2020-04-01') };
  expect(status(expiring, at('2020-03-31 23:59').ms)).toBe('published');
  expect(status(expiring, at('2020-04-01').ms)).toBe('expired');
});

test('a withdrawn article tells of it, but not before it would have appeared', () => {
  const withdrawn = { ...article, withdrawn: { date: at('2020-03-24'), reason: '有误' } };
  expect(status(withdrawn, now)).toBe('withdrawn');
  expect(status(withdrawn, now - 1)).toBe('scheduled');
});

test('a pin until a day holds through that day', () => {
  const pinned = { pin: { until: at('2020-03-31'), rank: 1 } };
  expect(isCurrentPin(pinned, at('2020-03-31 23:59').ms)).toBe(true);
  expect(isCurrentPin(pinned, at('2020-04-01').ms)).toBe(false);
  expect(isCurrentPin({ pin: { until: null, rank: 1 } }, at('2099-01-01').ms)).toBe(true);
  expect(isCurrentPin({ pin: null }, now)).toBe(false);
});

test('a pin without an end is reported after 90 days', () => {
  const pinned = { file: 'x.md', date: article.date, pin: { until: null, rank: 1 } };
  expect(pinProblems(pinned, now + 90 * 86_400_000)).toEqual([]);
  expect(pinProblems(pinned, now + 91 * 86_400_000)).toMatchObject([{ severity: 'warning', rule: 'pin-without-end', message: 'pin 没有写 until，已经置顶 91 天；请补上截止日期，例如 pin: { until: 2026-12-31, rank: 1 }' }]);
});

import type { Moment } from '../model/article.ts';
import type { DateText } from '../model/pages.ts';

const weekdays = ['星期日', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六'];
const lunarDigits = ['十', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
const lunarCalendar = new Intl.DateTimeFormat('zh-CN-u-ca-chinese', { month: 'long', day: 'numeric', timeZone: 'UTC' });

/** To make a formatter costs a thousand times what it costs to use one. */
const clocks = new Map<string, Intl.DateTimeFormat>();

/**
 * A moment as pages print it. Read from its ISO text, which carries the site's offset: a build
 * prints tens of thousands of dates. A text in UTC (`…Z`) is brought to the zone first.
 */
export function dateText(moment: Moment, timezone: string): DateText {
  const iso = moment.iso.endsWith('Z') ? momentFrom(moment.ms, timezone).iso : moment.iso;
  const date = iso.slice(0, 10);
  const day = `${Number(iso.slice(5, 7))}月${Number(iso.slice(8, 10))}日`;
  return moment.hasTime ? { iso, text: `${date} ${iso.slice(11, 16)}`, day } : { iso: date, text: date, day };
}

/** `1585132200000, 'Asia/Shanghai'` -> `2020-03-25T18:30:00+08:00` */
export function momentFrom(ms: number, timezone: string): Moment {
  const part = Object.fromEntries(clock(timezone).formatToParts(ms).map(({ type, value }) => [type, value]));
  const local = `${part.year.padStart(4, '0')}-${part.month}-${part.day}T${part.hour}:${part.minute}:${part.second}`;
  const minutes = Math.round((Date.parse(`${local}Z`) - ms) / 60_000);
  const offset = new Date(Math.abs(minutes) * 60_000).toISOString().slice(11, 16);
  return { iso: `${local}${minutes < 0 ? '-' : '+'}${offset}`, ms, hasTime: true };
}

/** `星期三` */
export function weekday(moment: Moment): string {
  return weekdays[localDay(moment).getUTCDay()];
}

/** `2026年11月24日 星期二` */
export function fullDate(moment: Moment): string {
  const day = localDay(moment);
  return `${day.getUTCFullYear()}年${day.getUTCMonth() + 1}月${day.getUTCDate()}日 ${weekday(moment)}`;
}

/** `农历十月十六`, `农历闰六月初八` */
export function lunarDate(moment: Moment): string {
  const part = Object.fromEntries(lunarCalendar.formatToParts(localDay(moment)).map(({ type, value }) => [type, value]));
  return `农历${part.month}${lunarDay(Number(part.day))}`;
}

function lunarDay(day: number): string {
  if (day === 20 || day === 30) return day === 20 ? '二十' : '三十';
  return ['初', '十', '廿'][day === 10 ? 0 : Math.floor(day / 10)] + lunarDigits[day % 10];
}

/** Days of a month (1–12) in weeks from Monday; `null` before its first and after its last day. */
export function monthCalendar(year: number, month: number): (number | null)[][] {
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const before = (new Date(Date.UTC(year, month - 1, 1)).getUTCDay() + 6) % 7;
  const weeks = Math.ceil((before + days) / 7);
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: 7 }, (_, column) => {
      const day = week * 7 + column - before + 1;
      return day >= 1 && day <= days ? day : null;
    }));
}

/** The calendar day that the moment's ISO text names, as UTC midnight. */
function localDay(moment: Moment): Date {
  return new Date(`${moment.iso.slice(0, 10)}T00:00:00Z`);
}

function clock(timezone: string): Intl.DateTimeFormat {
  const made = clocks.get(timezone) ?? new Intl.DateTimeFormat('en-GB', {
    timeZone: timezone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit',
  });
  clocks.set(timezone, made);
  return made;
}

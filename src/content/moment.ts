import { DateTime } from 'luxon';
import type { Moment } from '../model/article.ts';

const form = /^(\d{4})-(\d{2})-(\d{2})(?:[ T](\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})?)?$/;
const minute = 60_000;

interface Day {
  /** Milliseconds of 00:00 in the zone. */
  ms: number;
  /** Minutes east of UTC; null on a day that changes its offset. */
  offset: number | null;
}

const days = new Map<string, Day | null>();

/** A date in its normal form, read in `zone` when it has no offset: `2020-03-25 18:30`. Null when it is none. */
export function moment(text: string, zone: string): Moment | null {
  const match = form.exec(text);
  if (!match) return null;
  const day = dayOf(match[1], match[2], match[3], zone);
  if (!day) return null;
  const [hour, min, second] = [match[4], match[5], match[6]].map((part) => Number(part ?? 0));
  if (hour > 23 || min > 59 || second > 59) return null;
  const hasTime = match[4] !== undefined;
  if (match[7] || day.offset === null) return slowMoment(text.replace(' ', 'T'), zone, hasTime);
  const clock = `${match[4] ?? '00'}:${match[5] ?? '00'}:${match[6] ?? '00'}`;
  return {
    iso: `${match[1]}-${match[2]}-${match[3]}T${clock}${offsetText(day.offset)}`,
    ms: day.ms + (hour * 60 + min) * minute + second * 1000,
    hasTime,
  };
}

/** Luxon needs about 20 µs to place a day in a zone; an archive has many articles a day. */
function dayOf(year: string, month: string, date: string, zone: string): Day | null {
  const key = `${year}-${month}-${date} ${zone}`;
  let day = days.get(key);
  if (day === undefined) {
    const start = DateTime.fromISO(`${year}-${month}-${date}`, { zone });
    const next = start.plus({ days: 1 });
    const valid = start.isValid && start.year >= 1000;
    day = valid ? { ms: start.toMillis(), offset: start.offset === next.offset ? start.offset : null } : null;
    days.set(key, day);
  }
  return day;
}

function slowMoment(iso: string, zone: string, hasTime: boolean): Moment | null {
  const time = DateTime.fromISO(iso, { zone });
  return time.isValid ? { iso: isoOf(time), ms: Math.floor(time.toMillis() / 1000) * 1000, hasTime } : null;
}

function isoOf(time: DateTime): string {
  return `${time.toFormat("yyyy-MM-dd'T'HH:mm:ss")}${offsetText(time.offset)}`;
}

function offsetText(minutes: number): string {
  const size = Math.abs(minutes);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

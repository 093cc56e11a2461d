import type { ArticleEvent, Moment } from '../model/article.ts';

export interface CalendarEntry extends ArticleEvent {
  /** Of its article; also what the entry is known by. */
  url: string;
  title: string;
  summary: string;
  /** When what is said here was last changed. */
  changed: Moment;
}

/** https://www.rfc-editor.org/rfc/rfc5545: entries that calendars take in or subscribe to. */
export function calendarText(name: string, entries: CalendarEntry[]): string {
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//dahuaiji//calendar//ZH', `X-WR-CALNAME:${escaped(name)}`, ...entries.flatMap(entryLines), 'END:VCALENDAR'];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function entryLines({ url, title, summary, start, end, place, changed }: CalendarEntry): string[] {
  return [
    'BEGIN:VEVENT', `UID:${url}`, `DTSTAMP:${utc(changed.ms)}`,
    `DTSTART${when(start)}`, ...(end ? [`DTEND${when(end, 1)}`] : []),
    `SUMMARY:${escaped(title)}`, ...(place ? [`LOCATION:${escaped(place)}`] : []), ...(summary ? [`DESCRIPTION:${escaped(summary)}`] : []),
    `URL:${url}`, 'END:VEVENT',
  ];
}

/** A day without a time of day is a whole day; the end of whole days is the day after the last. */
function when({ iso, ms, hasTime }: Moment, daysLater = 0): string {
  if (hasTime) return `:${utc(ms)}`;
  const day = new Date(Date.parse(`${iso.slice(0, 10)}T00:00:00Z`) + daysLater * 24 * 3600_000);
  return `;VALUE=DATE:${day.toISOString().slice(0, 10).replaceAll('-', '')}`;
}

/** `20261201T010000Z` */
function utc(ms: number): string {
  return new Date(ms).toISOString().replaceAll(/[-:]|\.\d+/g, '');
}

function escaped(text: string): string {
  return text.replaceAll(/[\\;,]/g, (char) => `\\${char}`).replaceAll('\n', '\\n');
}

/** At most 75 bytes a line, never within a character; what goes on begins with a space. */
function folded(line: string): string {
  let width = 0;
  return [...line].map((character) => {
    const bytes = Buffer.byteLength(character);
    const isOver = width + bytes > 74;
    width = isOver ? bytes : width + bytes;
    return isOver ? `\r\n ${character}` : character;
  }).join('');
}

import type { Article } from '../model/article.ts';
import { ALL } from '../relate/listKeys.ts';
import type { SiteIndex } from '../relate/siteIndex.ts';
import { calendarText, type CalendarEntry } from '../render/calendarText.ts';
import { absolute } from './frame.ts';
import { textPage } from './hostFiles.ts';
import { fewPages, type PlannedPage } from './pageFamily.ts';

/** Among how many of the newest articles events are looked for: what is announced earlier than that is rare. */
const RECENT = 300;
const KEPT_MS = 30 * 24 * 3600 * 1000;

export const calendarUrl = (article: string): string => `${article}event.ics`;

/** `/events.ics`: everything announced lately that is not long over, to be subscribed to. */
export const siteCalendar = fewPages((index) => [textPage('/events.ics', () => {
  const entries = index.newest(ALL, RECENT).flatMap(({ article }) => (article.event && !isOver(article, index.now) ? [entryOf(index, article)] : []));
  return calendarText(index.content.site.name, entries);
})]);

/** The entry of an article that announces something. */
export function articleCalendar(index: SiteIndex, url: string): PlannedPage {
  const page = calendarUrl(url);
  return {
    url: page,
    model() {
      const article = index.published(url)?.article;
      if (!article?.event) return null;
      return { kind: 'text', url: page, text: calendarText(article.title, [entryOf(index, article)]) };
    },
  };
}

function isOver({ event }: Article, now: number): boolean {
  return (event!.end ?? event!.start).ms < now - KEPT_MS;
}

function entryOf(index: SiteIndex, { url, title, summary, event, date, updated }: Article): CalendarEntry {
  return { ...event!, url: absolute(index, url), title, summary, changed: updated ?? date };
}

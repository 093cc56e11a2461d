import type { Article, Status } from '../model/article.ts';
import type { Problem } from '../model/problem.ts';

const day = 24 * 60 * 60 * 1000;
const longPin = 90 * day;

/**
 * The one gate: what the site may show of an article at `now`.
 *
 * An embargo outranks a withdrawal: of an article that never appeared not even a tombstone may tell.
 */
export function status(article: Pick<Article, 'draft' | 'date' | 'withdrawn' | 'expires'>, now: number): Status {
  if (article.draft) return 'draft';
  if (article.date.ms > now) return 'scheduled';
  if (article.withdrawn) return 'withdrawn';
  if (article.expires && article.expires.ms <= now) return 'expired';
  return 'published';
}

/** Whether the article is pinned at `now`. A pin until a day without a time of day holds through that day. */
export function isCurrentPin(article: Pick<Article, 'pin'>, now: number): boolean {
  const end = pinEnd(article);
  return article.pin !== null && (end === null || now < end);
}

/** When the pin ends, in milliseconds; null without a pin or without an end. */
export function pinEnd(article: Pick<Article, 'pin'>): number | null {
  const until = article.pin?.until;
  if (!until) return null;
  return until.hasTime ? until.ms : until.ms + day;
}

/** Warns of a pin that was never given an end and has stood for more than 90 days. */
export function pinProblems(article: Pick<Article, 'file' | 'pin' | 'date'>, now: number): Problem[] {
  if (!article.pin || article.pin.until || now - article.date.ms <= longPin) return [];
  const days = Math.floor((now - article.date.ms) / day);
  return [{
    file: article.file, line: 1, column: 1, severity: 'warning', rule: 'pin-without-end',
    message: `pin 没有写 until，已经置顶 ${days} 天；请补上截止日期，例如 pin: { until: 2026-12-31, rank: ${article.pin.rank} }`,
  }];
}

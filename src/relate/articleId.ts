import { hashTerm } from './terms.ts';

const HASH_SPAN = 2 ** 25;
/** What fits into an exact integer beside the hash: the years 1460 to 2480. Beyond them only the order is lost. */
const LAST_MINUTE = 2 ** 28 - 1;

/**
 * An integer that names an article inside the index and orders it by time:
 * the minute of its date, then 25 bits of its URL's hash. It depends on nothing else, so an index
 * that grew one push at a time has the same ids as one built at once.
 */
export function articleId(ms: number, url: string): number {
  const minute = Math.max(-LAST_MINUTE, Math.min(LAST_MINUTE, Math.floor(ms / 60_000)));
  return minute * HASH_SPAN + (hashTerm(url) >>> 7);
}

/** Lower than the id of every article of this time or later. */
export function firstId(ms: number): number {
  return articleId(ms, '') - (hashTerm('') >>> 7);
}

/** Minutes since the epoch. */
export function minutesOf(id: number): number {
  return Math.floor(id / HASH_SPAN);
}

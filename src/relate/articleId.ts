import { hashTerm } from './terms.ts';

const HASH_SPAN = 2 ** 28;

/**
 * An integer that names an article inside the index and orders it by time:
 * the minute of its date, then 28 bits of its URL's hash. It depends on nothing else, so an index
 * that grew one push at a time has the same ids as one built at once.
 */
export function articleId(ms: number, url: string): number {
  return Math.floor(ms / 60_000) * HASH_SPAN + (hashTerm(url) >>> 4);
}

/** Minutes since the epoch. */
export function minutesOf(id: number): number {
  return Math.floor(id / HASH_SPAN);
}

/** How a shard lies on the server, known to the build and to the browser. Texts and filters are gzip, whatever the server does. */

/** `articles.pf_meta`, JSON: what the engine must know before it is asked. */
export interface ShardArticles {
  /** One character an article, in date order: its length in steps of half an octave. */
  lengths: string;
  /** Names of the fragments where they are not the articles' numbers. */
  names?: string[];
  /** Filters by which something is found here. */
  filters: string[];
  /** For each month, as `monthOf` counts them, that has articles: the month and how many. In order. */
  months: [month: number, articles: number][];
  /** Number of files that the words are spread over. */
  buckets: number;
  /** The same for gaps. */
  gapBuckets: number;
}

/** `dates.pf_meta`, JSON: minutes from each article to the next, the first from 1970. Loaded when results are sorted by date. */
export type ShardDates = number[];

/** A fragment, JSON: what a result shows. */
export interface FoundArticle {
  url: string;
  title: string;
  summary: string;
  /** As in `Moment.iso`. */
  date: string;
  section: string;
  picture: string;
  text: string;
}

export const ARTICLES_FILE = 'articles.pf_meta';
export const DATES_FILE = 'dates.pf_meta';

export const fragmentFile = (name: string | number) => `fragment/${name}.pf_fragment`;
export const filterFile = (name: string) => `filter/${name}.pf_filter`;
/** Buckets of words with what `writePages` wrote of each, and of gaps; common words have files of their own. */
export const bucketFile = (bucket: number) => `words/${bucket.toString(36)}.pf_words`;
export const gapFile = (bucket: number) => `gaps/${bucket.toString(36)}.pf_gaps`;
export const commonFile = (encodedWord: string) => `common/${encodedWord}.pf_pages`;

export function encodeLength(words: number): string {
  return String.fromCharCode(64 + Math.round(2 * Math.log2(Math.max(1, words))));
}

export function decodeLengths(lengths: string): number[] {
  return [...lengths].map((step) => Math.round(2 ** ((step.charCodeAt(0) - 64) / 2)));
}

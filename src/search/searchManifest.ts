/** `pagefind/shards.json`: what the search page must know before it asks a shard. No Node imports: the browser reads it. */
export interface SearchManifest {
  /** Newest first. */
  shards: ManifestShard[];
}

export interface ManifestShard {
  /** Folder below `pagefind/`. */
  folder: string;
  /** Changes when the folder's content does. */
  id: string;
  articles: number;
  /** Names of the fragments whose articles were edited or deleted since. */
  shadowed: string[];
  /** Years of its articles, for the filter by year. */
  years: string[];
  /** Date of its newest article, in minutes since 1970. */
  newestMinutes: number;
}

/** `dates.json` of a shard: loaded when results are sorted by date. */
export interface ShardDates {
  /** Fragments in date order. */
  names: string[];
  /** Minutes from each article to the next; the first from 1970. */
  steps: number[];
}

export const DATES_FILE = 'dates.json';

export const MANIFEST_FILE = 'shards.json';
/** Pairs of a traditional and a simplified character; loaded when a query needs it. */
export const TRADITIONAL_FILE = 'traditional.txt';

/** `pagefind/pagefind-shards.json`: what the search page must know before it asks a shard. No Node imports: the browser reads it. */
export interface SearchManifest {
  /** File of pairs of a traditional and a simplified character; loaded when a query needs it. */
  traditional: string;
  /** Newest first. */
  shards: ManifestShard[];
}

export interface ManifestShard {
  /** Its folder below `pagefind/`, whose content never changes. */
  id: string;
  /** The folder below `pagefind/` that holds its fragments. */
  fragments: string;
  articles: number;
  /** Names of the fragments whose articles were edited or deleted since. */
  shadowed: string[];
  /** Years of its articles, for the filter by year. */
  years: string[];
  /** Date of its newest article, in minutes since 1970. */
  newestMinutes: number;
}

/** The one file below `pagefind/` whose content changes under its name. */
export const MANIFEST_FILE = 'pagefind-shards.json';

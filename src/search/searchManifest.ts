/** `pagefind/pagefind-shards.json`: what the search page must know before it asks a shard. No Node imports: the browser reads it. */
export interface SearchManifest {
  /** File of pairs of a traditional and a simplified character; loaded when a query needs it. */
  traditional: string;
  /** Newest first. */
  shards: ManifestShard[];
  /** How far back a query looks, step by step. */
  windows: SearchWindow[];
}

/**
 * The articles since the beginning of a month. Windows depend on what is published and not on the cut into shards,
 * so neither do answers.
 */
export interface SearchWindow {
  /** As `monthOf` counts; null in the last window: all articles. */
  since: number | null;
  articles: number;
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
  /** Month of its newest article, as `monthOf` counts. */
  newestMonth: number;
}

/** The one file below `pagefind/` whose content changes under its name. */
export const MANIFEST_FILE = 'pagefind-shards.json';

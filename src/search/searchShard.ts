/** A page that contains a word. */
export interface WordHit {
  /** The fragment's name. */
  id: string;
  /** BM25 of the word in this page, with what its title, summary and names add. */
  score: number;
  /** Places of the word in the body. */
  places: number[];
  /** Letters of the fields that contain it, as `searchRecord` names them. */
  fields: string;
}

/** What a result shows. */
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

export interface SearchFilters {
  section?: string;
  year?: string;
  place?: string;
  author?: string;
}

/** One shard of the index as the query sees it, whatever loads it. */
export interface SearchShard {
  articles: number;
  years: string[];
  word(word: string, filters: SearchFilters): Promise<WordHit[]>;
  /** Date of its newest article, in minutes since 1970. */
  newestMinutes: number;
  /** Dates of all its articles, in minutes since 1970. */
  dates(): Promise<Map<string, number>>;
  article(id: string): Promise<FoundArticle | null>;
}

/** What the build knows of a published article when it asks for the index. */
export interface SearchEntry {
  url: string;
  title: string;
  summary: string;
  /** As in `Moment.iso`. */
  date: string;
  ms: number;
  /** The section's URL. */
  section: string;
  /** From the top section down. */
  sectionTitles: string[];
  places: string[];
  authors: string[];
  tags: string[];
  /** URL of a small picture; empty when there is none. */
  picture: string;
  /** Below the content folder. */
  file: string;
  /** As in `IndexedArticle.bodyStart`. */
  bodyStart: number;
}

/** What is indexed of one article, and what a result shows of it. */
export interface SearchDocument extends Omit<SearchEntry, 'bodyStart'> {
  /** The body as plain text. */
  text: string;
}

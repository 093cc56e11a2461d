import type { Article } from '../model/article.ts';

/** What the build knows of a published article when it asks for the index. */
export interface SearchEntry {
  url: string;
  /** Hash of everything that is indexed or shown in a result. */
  hash: string;
  /** The article's date. */
  ms: number;
  /** Below the content folder. */
  file: string;
  article: Article;
  /** From the top section down. */
  sectionTitles: string[];
  /** URL of a small picture; empty when there is none. */
  picture: string;
}

/** What is indexed of one article, and what a result shows of it. */
export interface SearchDocument {
  url: string;
  title: string;
  summary: string;
  /** The body as plain text. */
  text: string;
  /** As in `Moment.iso`. */
  date: string;
  ms: number;
  year: string;
  /** The section's URL. */
  section: string;
  sectionTitles: string[];
  places: string[];
  authors: string[];
  tags: string[];
  picture: string;
}

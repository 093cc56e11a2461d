import type { SearchWindow } from './searchManifest.ts';
import type { FoundArticle } from './shardFormat.ts';

/** A page that contains a word. */
export interface WordHit {
  /** The fragment's name. */
  id: string;
  /** BM25 of the word in this page, with what its title, summary and names add, but without the word's rarity. */
  weight: number;
  /** Places of the word in the body. */
  places: number[];
  /** Letters of the fields that contain it, as `searchRecord` names them. */
  fields: string;
  /** Of its date, as `monthOf` counts. */
  month: number;
  /** False where only a longer word was found: `2019` for `201`. */
  exact: boolean;
}

export interface SearchFilters {
  section?: string;
  year?: string;
  place?: string;
  author?: string;
}

/** One shard of the index as the query sees it, whatever loads it. */
export interface SearchShard {
  years: string[];
  /** Month of its newest article. */
  newestMonth: number;
  /** Which of these words are so common here that they cost a file of their own. */
  common(words: string[]): Promise<Set<string>>;
  word(word: string, filters: SearchFilters): Promise<WordHit[]>;
  /** Articles that contain two characters with one between them; null when too many do. */
  gap(gap: string): Promise<Set<string> | null>;
  /** Dates of all its articles, in minutes since 1970. */
  dates(): Promise<Map<string, number>>;
  article(id: string): Promise<FoundArticle | null>;
}

export interface OpenedIndex {
  /** Newest first; each is loaded when it is asked. */
  shards: SearchShard[];
  windows: SearchWindow[];
  /** URL of the table of traditional characters. */
  traditional: string;
}

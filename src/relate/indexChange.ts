import type { IndexedArticle } from '../model/indexedArticle.ts';
import type { Section } from '../model/site.ts';
import type { ListKey } from './listKeys.ts';

/** An article that was read, not yet placed in time and lists. */
export interface ReadArticle extends Omit<IndexedArticle, 'id' | 'status'> {
  /** As `encodeVector` gives it. */
  vector: Uint32Array;
}

export interface IndexUpdate {
  put: ReadArticle[];
  /** Files that are gone. */
  drop: string[];
}

/** What an update touched: enough to find every page that may print something else. */
export interface IndexChange {
  /** So much changed that every page must be looked at; the rest is then not filled in. */
  whole: boolean;
  /** URLs of articles that came, went or were written anew. */
  articles: Set<string>;
  /** Ids of published articles whose neighbours, or a neighbour's card, changed. */
  related: Set<number>;
  /** Lists that changed, with the first and last rank (from the oldest, 0) at which they may differ. */
  lists: Map<ListKey, Span>;
  /** URLs of articles whose counts or comments in the snapshot changed. */
  interactions: Set<string>;
  /** Old paths that led to an article which left or was written anew. */
  droppedAliases: Set<string>;
}

export interface Span {
  from: number;
  /** Infinity where the list grew or shrank, so that all later ranks moved. */
  to: number;
}

export interface IndexContext {
  sections: Section[];
  /** Clock of the build, milliseconds since the epoch. */
  now: number;
  /** For the newsroom's own eyes: drafts and scheduled articles stand among the published ones, marked. */
  preview: boolean;
}

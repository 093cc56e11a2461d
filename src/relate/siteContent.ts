import type { StandingPage, Topic } from '../model/article.ts';
import type { IndexedArticle } from '../model/indexedArticle.ts';
import type { ArticleInteractions } from '../model/interactions.ts';
import type { Assets } from '../model/pages.ts';
import type { Section, Site } from '../model/site.ts';

/** What is small enough to be read anew by every build. */
export interface SiteContent {
  site: Site;
  sections: Section[];
  pages: Standing<StandingPage>[];
  topics: Standing<Topic>[];
  /** Hashed files that every page names. */
  assets: Assets;
  /** What is public of reactions and comments, by the article's URL. */
  snapshot: ReadonlyMap<string, ArticleInteractions>;
}

/** A page or topic with what its file tells besides. */
export interface Standing<T> {
  entry: T;
  hash: string;
  bodyStart: number;
  pictures: IndexedArticle['pictures'];
  files: IndexedArticle['files'];
}

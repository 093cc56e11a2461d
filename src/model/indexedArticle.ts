import type { Article, Picture, Status } from './article.ts';

/** An article as the site index keeps it: parsed, with what was computed from its body. */
export interface IndexedArticle {
  /** From `articleId`: orders by date. */
  id: number;
  article: Article;
  status: Status;
  /** Git blob id of its file. */
  hash: string;
  /** Characters of its text before the body, without a byte order mark and with `\n` line ends. */
  bodyStart: number;
  /** Processed images by the `src` that the article writes; its cover among them. */
  pictures: Record<string, Picture>;
  /** URLs of copied files (video, captions, documents), likewise by name. */
  files: Record<string, string>;
  /** Minutes, at least 1. */
  readingMinutes: number;
}

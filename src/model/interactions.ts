/** A comment that an editor has approved, as everybody may read it. */
export interface PublicComment {
  id: string;
  /** Null where the comment is gone and only its replies remain. */
  author: string | null;
  body: string | null;
  revision: number | null;
  submittedAt: string;
  replies: PublicComment[];
}

/** How many articles the lists of the popular ones have, on the front page and in what the function answers: they change places. */
export const POPULAR = { hot: 8, flowers: 4 };

/** What is public of one article's reactions and comments: a line of the snapshot that a build prints. */
export interface ArticleInteractions {
  article: string;
  /** Reactions by kind: `{flower: 3}`. */
  counts: Record<string, number>;
  /** The newest ones. */
  comments: PublicComment[];
}

export interface Table {
  name: string;
  /** The columns of its primary key. */
  key: readonly string[];
}

/** What is kept, in an order in which no row comes before one that it refers to. */
export const KEPT_TABLES: readonly Table[] = [
  { name: 'reader', key: ['id'] },
  { name: 'reader_identity', key: ['id'] },
  { name: 'reader_session', key: ['id'] },
  { name: 'reaction', key: ['article', 'visitor'] },
  { name: 'tally', key: ['article', 'kind'] },
  { name: 'comment', key: ['id'] },
  { name: 'comment_revision', key: ['comment', 'revision'] },
  { name: 'moderation_entry', key: ['id'] },
  { name: 'moderation_word', key: ['word'] },
  { name: 'moderator', key: ['address'] },
  { name: 'closed_article', key: ['article'] },
  { name: 'view_count', key: ['day', 'article'] },
  { name: 'digest', key: ['day'] },
];

/** What is forgotten after hours or days, and so must not outlive that in a dump. */
export const PASSING_TABLES: readonly string[] = ['daily_secret', 'allowance', 'sign_in_code', 'used_proof', 'view_mark'];

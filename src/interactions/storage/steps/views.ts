import type { Migration } from '../migrations.ts';

export const views: Migration = {
  id: 5,
  statements: [
    // Who has been counted today, as a hash; dropped when the day is over.
    `CREATE TABLE view_mark (
      day TEXT NOT NULL,
      article TEXT NOT NULL,
      visitor TEXT NOT NULL,
      PRIMARY KEY (day, article, visitor)
    )`,
    `CREATE TABLE view_count (
      day TEXT NOT NULL,
      article TEXT NOT NULL,
      count INTEGER NOT NULL,
      PRIMARY KEY (day, article)
    )`,
  ],
};

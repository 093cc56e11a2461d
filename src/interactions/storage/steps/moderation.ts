import type { Migration } from '../migrations.ts';

export const moderation: Migration = {
  id: 6,
  statements: [
    `CREATE TABLE moderation_word (word TEXT PRIMARY KEY, level TEXT NOT NULL, replacement TEXT NOT NULL)`,
    // Words of the list that an editor should see, one a line.
    `ALTER TABLE comment_revision ADD COLUMN flags TEXT NOT NULL DEFAULT ''`,
    `CREATE TABLE closed_article (article TEXT PRIMARY KEY, closed_at TEXT NOT NULL)`,
    // The days whose digest was sent.
    `CREATE TABLE digest (day TEXT PRIMARY KEY)`,
  ],
};

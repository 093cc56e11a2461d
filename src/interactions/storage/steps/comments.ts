import type { Migration } from '../migrations.ts';

export const comments: Migration = {
  id: 2,
  statements: [
    // `revision` is the newest one, `public_revision` the one that everybody reads, if any.
    `CREATE TABLE comment (
      id TEXT PRIMARY KEY,
      article TEXT NOT NULL,
      reader TEXT,
      author TEXT NOT NULL,
      reply_to TEXT,
      status TEXT NOT NULL,
      revision INTEGER NOT NULL,
      public_revision INTEGER,
      submitted_at TEXT NOT NULL
    )`,
    `CREATE INDEX comment_article ON comment (article, submitted_at, id)`,
    `CREATE INDEX comment_reply ON comment (reply_to)`,
    `CREATE INDEX comment_reader ON comment (reader)`,
    `CREATE TABLE comment_revision (
      comment TEXT NOT NULL,
      revision INTEGER NOT NULL,
      body TEXT NOT NULL,
      state TEXT NOT NULL,
      reason TEXT NOT NULL,
      submitted_at TEXT NOT NULL,
      PRIMARY KEY (comment, revision)
    )`,
    `CREATE INDEX comment_revision_queue ON comment_revision (state, submitted_at, comment)`,
    `CREATE TABLE moderation_entry (
      id TEXT PRIMARY KEY,
      decided_at TEXT NOT NULL,
      editor TEXT NOT NULL,
      comment TEXT NOT NULL,
      revision INTEGER NOT NULL,
      decision TEXT NOT NULL,
      reason TEXT NOT NULL
    )`,
    `CREATE INDEX moderation_entry_time ON moderation_entry (decided_at, id)`,
  ],
};

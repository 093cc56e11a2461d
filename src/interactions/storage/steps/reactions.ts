import type { Migration } from '../migrations.ts';

export const reactions: Migration = {
  id: 1,
  statements: [
    `CREATE TABLE reaction (
      article TEXT NOT NULL,
      visitor TEXT NOT NULL,
      kind TEXT NOT NULL,
      reacted_at TEXT NOT NULL,
      PRIMARY KEY (article, visitor)
    )`,
    `CREATE INDEX reaction_visitor ON reaction (visitor)`,
    `CREATE TABLE tally (
      article TEXT NOT NULL,
      kind TEXT NOT NULL,
      count INTEGER NOT NULL CHECK (count >= 0),
      PRIMARY KEY (article, kind)
    )`,
  ],
};

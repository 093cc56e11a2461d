import type { Migration } from '../migrations.ts';

export const moderators: Migration = {
  id: 8,
  statements: [
    // By address, so that somebody may be appointed before signing in for the first time.
    `CREATE TABLE moderator (address TEXT PRIMARY KEY, appointed_at TEXT NOT NULL)`,
  ],
};

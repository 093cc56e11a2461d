import type { Migration } from '../migrations.ts';

export const allowances: Migration = {
  id: 4,
  statements: [
    `CREATE TABLE daily_secret (day TEXT PRIMARY KEY, secret TEXT NOT NULL)`,
    `CREATE TABLE allowance (
      bucket TEXT NOT NULL,
      period TEXT NOT NULL,
      used INTEGER NOT NULL,
      PRIMARY KEY (bucket, period)
    )`,
    `CREATE INDEX allowance_period ON allowance (period)`,
  ],
};

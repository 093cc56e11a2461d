import type { Migration } from '../migrations.ts';

export const proofs: Migration = {
  id: 7,
  statements: [
    `CREATE TABLE used_proof (nonce TEXT PRIMARY KEY, expires_at TEXT NOT NULL)`,
    `CREATE INDEX used_proof_expiry ON used_proof (expires_at)`,
  ],
};

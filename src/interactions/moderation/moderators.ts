import type { Database } from '../storage/database.ts';
import { sql } from '../storage/sql.ts';

/** People whom an editor has appointed: they decide on comments, and appoint nobody. */
export async function isModerator(database: Database, address: string): Promise<boolean> {
  return (await database.read(sql`SELECT address FROM moderator WHERE address = ${address}`)).length > 0;
}

export async function listModerators(database: Database): Promise<{ address: string; appointedAt: string }[]> {
  const rows = await database.read(sql`SELECT address, appointed_at FROM moderator ORDER BY appointed_at, address`);
  return rows.map(({ address, appointed_at }) => ({ address: String(address), appointedAt: String(appointed_at) }));
}

export async function appoint(database: Database, address: string, now: Date): Promise<void> {
  await database.batch([sql`INSERT INTO moderator (address, appointed_at) VALUES (${address}, ${now.toISOString()}) ON CONFLICT (address) DO NOTHING`]);
}

export async function dismiss(database: Database, address: string): Promise<void> {
  await database.batch([sql`DELETE FROM moderator WHERE address = ${address}`]);
  await database.forget();
}

import type { Cursor } from '../comments/cursor.ts';
import { pageOf } from '../comments/cursor.ts';
import type { Database } from '../storage/database.ts';
import { sql } from '../storage/sql.ts';

const PAGE_SIZE = 50;

export interface LogEntry {
  at: string;
  /** The editor's mark. */
  editor: string;
  /** Empty where an article was closed or opened; `reason` then names it. */
  comment: string;
  revision: number;
  decision: string;
  reason: string;
}

/** The log of decisions, newest first. */
export async function moderationLog(database: Database, cursor: Cursor | null, size = PAGE_SIZE) {
  const { at, id } = cursor ?? { at: '9999', id: '' };
  const rows = await database.read(sql`SELECT id, decided_at AS at, editor, comment, revision, decision, reason
    FROM moderation_entry WHERE (decided_at, id) < (${at}, ${id})
    ORDER BY decided_at DESC, id DESC LIMIT ${size + 1}`);
  const { page, cursor: next } = pageOf(rows, size, (row) => ({ at: String(row.at), id: String(row.id) }));
  const entries = page.map((row): LogEntry => ({
    at: String(row.at), editor: String(row.editor), comment: String(row.comment), revision: Number(row.revision),
    decision: String(row.decision), reason: String(row.reason),
  }));
  return { entries, cursor: next };
}

/** Drops entries that are older than the newsroom keeps them; never the approval of a text that is public. */
export async function forgetDecisions(database: Database, now: Date, days: number): Promise<void> {
  const cutoff = new Date(now.getTime() - days * 86_400_000).toISOString();
  await database.batch([sql`DELETE FROM moderation_entry WHERE decided_at < ${cutoff} AND NOT (decision = 'approve' AND EXISTS (
    SELECT 1 FROM comment c WHERE c.id = moderation_entry.comment AND c.public_revision = moderation_entry.revision))`]);
}

import type { Database, Statement } from '../storage/database.ts';
import { sql } from '../storage/sql.ts';

export const DECISIONS = ['approve', 'reject', 'hide'] as const;
export type DecisionKind = (typeof DECISIONS)[number];

export interface Decision {
  id: string;
  comment: string;
  revision: number;
  decision: DecisionKind;
  reason: string;
  /** A keyed hash of the editor's account: the log outlives the account and must not name it then. */
  editor: string;
  now: Date;
}

/**
 * Applies a decision to exactly the revision that the editor has read, and logs it in the same
 * batch: what is public without an entry in the log cannot exist.
 */
export async function decide(database: Database, decision: Decision): Promise<'done' | 'stale' | 'unknown'> {
  const { comment, revision } = decision;
  const [changed] = await database.batch([changeOf(decision), ...recordsOf(decision)], `comment:${comment}`);
  if (changed.changes > 0) return 'done';
  const rows = await database.read(sql`SELECT revision FROM comment WHERE id = ${comment} AND status <> 'deleted'`);
  return rows.length > 0 && Number(rows[0].revision) !== revision ? 'stale' : 'unknown';
}

function changeOf({ decision, comment, revision }: Decision): Statement {
  if (decision === 'approve') {
    return sql`UPDATE comment SET status = 'approved', public_revision = revision
      WHERE id = ${comment} AND revision = ${revision} AND status <> 'deleted'`;
  }
  if (decision === 'hide') {
    return sql`UPDATE comment SET status = 'hidden', public_revision = NULL
      WHERE id = ${comment} AND revision = ${revision} AND status <> 'deleted'`;
  }
  // Refusing an edit leaves the text that was approved before it.
  return sql`UPDATE comment SET status = 'rejected',
      public_revision = CASE WHEN public_revision = revision THEN NULL ELSE public_revision END
    WHERE id = ${comment} AND revision = ${revision} AND status <> 'deleted'`;
}

const STATES: Record<DecisionKind, string> = { approve: 'approved', reject: 'rejected', hide: 'hidden' };

function recordsOf({ id, comment, revision, decision, reason, editor, now }: Decision): Statement[] {
  return [
    sql`UPDATE comment_revision SET state = ${STATES[decision]}, reason = ${reason}
      WHERE comment = ${comment} AND revision = ${revision} AND EXISTS (
        SELECT 1 FROM comment WHERE id = ${comment} AND revision = ${revision} AND status <> 'deleted')`,
    sql`INSERT INTO moderation_entry (id, decided_at, editor, comment, revision, decision, reason)
      SELECT ${id}, ${now.toISOString()}, ${editor}, id, revision, ${decision}, ${reason} FROM comment
      WHERE id = ${comment} AND revision = ${revision} AND status <> 'deleted'`,
  ];
}

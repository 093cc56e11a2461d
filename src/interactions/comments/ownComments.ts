import type { Database } from '../storage/database.ts';
import { sql } from '../storage/sql.ts';
import { ownComment, type OwnComment } from './commentStore.ts';

export interface WaitingComment extends OwnComment {
  body: string;
  /** Why an editor refused it; empty otherwise. */
  reason: string;
}

/** What an author sees of their own comments on one article: those not (or no longer) public, and the ids of those that are. */
export async function ownComments(database: Database, article: string, reader: string) {
  const rows = await database.read(sql`SELECT c.id, c.revision, c.status, c.reply_to, c.submitted_at, c.public_revision, r.body, r.reason
    FROM comment c JOIN comment_revision r ON r.comment = c.id AND r.revision = c.revision
    WHERE c.reader = ${reader} AND c.article = ${article} AND c.status <> 'deleted'
    ORDER BY c.submitted_at DESC, c.id DESC LIMIT 200`);
  const waiting = rows.filter((row) => row.status !== 'approved');
  return {
    pending: waiting.map((row): WaitingComment => ({ ...ownComment(row), body: String(row.body), reason: String(row.reason) })),
    own: rows.filter((row) => row.public_revision !== null).map((row) => String(row.id)),
  };
}

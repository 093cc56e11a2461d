import type { PublicComment } from '../../model/interactions.ts';
import type { Database, Row, Statement } from '../storage/database.ts';
import { sql } from '../storage/sql.ts';
import { type Cursor, pageOf } from './cursor.ts';

const PAGE_SIZE = 30;

/** Approved comments, newest first, each with its approved replies, oldest first. */
export async function publicComments(database: Database, article: string, cursor: Cursor | null) {
  const rows = await database.read(threads(article, cursor));
  const { page, cursor: next } = pageOf(rows, PAGE_SIZE, (row) => ({ at: String(row.submitted_at), id: String(row.id) }));
  const comments = page.map(publicComment);
  if (comments.length > 0) await attachReplies(database, comments);
  return { comments, cursor: next };
}

/** A comment that was hidden or deleted keeps its place while it has a public reply. */
function threads(article: string, cursor: Cursor | null): Statement {
  const { at, id } = cursor ?? { at: '9999', id: '' };
  return sql`SELECT c.id, c.author, c.public_revision, c.submitted_at, r.body
    FROM comment c LEFT JOIN comment_revision r ON r.comment = c.id AND r.revision = c.public_revision
    WHERE c.article = ${article} AND c.reply_to IS NULL AND (c.submitted_at, c.id) < (${at}, ${id})
      AND (c.public_revision IS NOT NULL OR EXISTS (
        SELECT 1 FROM comment reply WHERE reply.reply_to = c.id AND reply.public_revision IS NOT NULL))
    ORDER BY c.submitted_at DESC, c.id DESC LIMIT ${PAGE_SIZE + 1}`;
}

async function attachReplies(database: Database, comments: PublicComment[]): Promise<void> {
  const byId = new Map(comments.map((comment) => [comment.id, comment]));
  const rows = await database.read({
    sql: `SELECT c.id, c.reply_to, c.author, c.public_revision, c.submitted_at, r.body
      FROM comment c JOIN comment_revision r ON r.comment = c.id AND r.revision = c.public_revision
      WHERE c.reply_to IN (${comments.map(() => '?').join(', ')})
      ORDER BY c.submitted_at, c.id`,
    parameters: [...byId.keys()],
  });
  for (const row of rows) byId.get(String(row.reply_to))!.replies.push(publicComment(row));
}

function publicComment(row: Row): PublicComment {
  const shown = row.public_revision !== null;
  return {
    id: String(row.id),
    author: shown ? String(row.author) : null,
    body: shown ? String(row.body) : null,
    revision: shown ? Number(row.public_revision) : null,
    submittedAt: String(row.submitted_at),
    replies: [],
  };
}

import { type Cursor, pageOf } from '../comments/cursor.ts';
import type { Database, Row } from '../storage/database.ts';
import { sql } from '../storage/sql.ts';

const PAGE_SIZE = 50;

/** Comments that wait, those that wait longest first. */
export async function moderationQueue(database: Database, cursor: Cursor | null) {
  const { at, id } = cursor ?? { at: '', id: '' };
  const rows = await database.read(sql`
    SELECT c.id, c.revision, c.article, c.author, c.reply_to, r.body, r.flags, r.submitted_at AS at, earlier.body AS previous
    FROM comment_revision r
    JOIN comment c ON c.id = r.comment AND c.revision = r.revision
    LEFT JOIN comment_revision earlier ON earlier.comment = c.id AND earlier.revision = c.public_revision
    WHERE r.state = 'pending' AND c.status = 'pending' AND (r.submitted_at, r.comment) > (${at}, ${id})
    ORDER BY r.submitted_at, r.comment LIMIT ${PAGE_SIZE + 1}`);
  return commentsPage(rows);
}

/** What everybody can read now, newest first: the list to hide from. */
export async function publishedComments(database: Database, cursor: Cursor | null) {
  const { at, id } = cursor ?? { at: '9999', id: '' };
  const rows = await database.read(sql`
    SELECT c.id, c.revision, c.article, c.author, c.reply_to, r.body, r.flags, c.submitted_at AS at, NULL AS previous
    FROM comment c JOIN comment_revision r ON r.comment = c.id AND r.revision = c.public_revision
    WHERE (c.submitted_at, c.id) < (${at}, ${id})
    ORDER BY c.submitted_at DESC, c.id DESC LIMIT ${PAGE_SIZE + 1}`);
  return commentsPage(rows);
}

function commentsPage(rows: readonly Row[]) {
  const { page, cursor } = pageOf(rows, PAGE_SIZE, cursorOf);
  const comments = page.map((row) => ({
    id: String(row.id),
    revision: Number(row.revision),
    article: String(row.article),
    author: String(row.author),
    body: String(row.body),
    ...(row.previous === null ? {} : { previous: String(row.previous) }),
    ...(row.flags === '' ? {} : { flags: String(row.flags).split('\n') }),
    ...(row.reply_to === null ? {} : { replyTo: String(row.reply_to) }),
    submittedAt: String(row.at),
  }));
  return { comments, cursor };
}

function cursorOf(row: Row): Cursor {
  return { at: String(row.at), id: String(row.id) };
}

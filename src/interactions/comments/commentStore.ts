import type { Database, Row } from '../storage/database.ts';
import { sql } from '../storage/sql.ts';

export type CommentStatus = 'pending' | 'approved' | 'rejected' | 'hidden' | 'deleted';

export interface Submission {
  id: string;
  article: string;
  reader: string;
  author: string;
  replyTo: string | null;
  body: string;
  /** Words that an editor should see. */
  flags: readonly string[];
  now: Date;
}

/** A new text for a comment. */
export type Edit = Pick<Submission, 'id' | 'reader' | 'body' | 'flags' | 'now'>;

/** A comment as its own author may see it. */
export interface OwnComment {
  id: string;
  revision: number;
  status: CommentStatus;
  replyTo: string | null;
  submittedAt: string;
}

/**
 * Comments as their authors change them. A comment's `revision` is its newest text; only
 * `public_revision` is ever shown, and only a decision of an editor sets it.
 */
export function commentStore(database: Database) {
  return {
    /** Stores a comment once, however often it is sent. Null: the comment it replies to is not public, or the account is gone. */
    async submit({ id, article, reader, author, replyTo, body, flags, now }: Submission): Promise<(OwnComment & { reader: string | null }) | null> {
      const at = now.toISOString();
      const results = await database.batch([
        sql`INSERT INTO comment (id, article, reader, author, reply_to, status, revision, submitted_at)
          SELECT ${id}, ${article}, ${reader}, ${author}, ${replyTo}, 'pending', 1, ${at}
          WHERE EXISTS (SELECT 1 FROM reader WHERE id = ${reader}) AND (${replyTo ?? ''} = '' OR EXISTS (
            SELECT 1 FROM comment WHERE id = ${replyTo ?? ''} AND article = ${article} AND public_revision IS NOT NULL))
          ON CONFLICT (id) DO NOTHING`,
        sql`INSERT INTO comment_revision (comment, revision, body, flags, state, reason, submitted_at)
          SELECT id, 1, ${body}, ${flags.join('\n')}, 'pending', '', ${at} FROM comment
          WHERE id = ${id} AND reader = ${reader} AND status = 'pending' AND revision = 1
          ON CONFLICT (comment, revision) DO NOTHING`,
        sql`SELECT id, reader, revision, status, reply_to, submitted_at FROM comment WHERE id = ${id}`,
      ], `comment:${id}`);
      const [row] = results[2].rows;
      return row ? { ...ownComment(row), reader: row.reader as string | null } : null;
    },

    /** Adds a revision that waits for an editor; the same text again adds none. Null: no such comment of this reader. */
    async edit({ id, reader, body, flags, now }: Edit): Promise<OwnComment | null> {
      const results = await database.batch([
        sql`INSERT INTO comment_revision (comment, revision, body, flags, state, reason, submitted_at)
          SELECT c.id, c.revision + 1, ${body}, ${flags.join('\n')}, 'pending', '', ${now.toISOString()}
          FROM comment c JOIN comment_revision r ON r.comment = c.id AND r.revision = c.revision
          WHERE c.id = ${id} AND c.reader = ${reader} AND c.status <> 'deleted' AND r.body <> ${body}`,
        sql`UPDATE comment SET revision = revision + 1, status = 'pending' WHERE id = ${id} AND EXISTS (
          SELECT 1 FROM comment_revision r WHERE r.comment = comment.id AND r.revision = comment.revision + 1)`,
        sql`UPDATE comment_revision SET state = 'superseded' WHERE comment = ${id} AND state = 'pending'
          AND revision < (SELECT revision FROM comment WHERE id = ${id})`,
        sql`SELECT id, revision, status, reply_to, submitted_at FROM comment
          WHERE id = ${id} AND reader = ${reader} AND status <> 'deleted'`,
      ], `comment:${id}`);
      const [row] = results[3].rows;
      return row ? ownComment(row) : null;
    },

    /**
     * Erases the words and the name, and keeps the bare row: replies of others hang on it, and
     * a late repetition of the first request must not bring the comment back.
     */
    async remove(id: string, reader: string): Promise<boolean> {
      const results = await database.batch([
        sql`UPDATE comment SET status = 'deleted', public_revision = NULL, author = '' WHERE id = ${id} AND reader = ${reader}`,
        sql`DELETE FROM comment_revision WHERE comment = ${id} AND EXISTS (
          SELECT 1 FROM comment WHERE id = ${id} AND reader = ${reader} AND status = 'deleted')`,
      ], `comment:${id}`);
      await database.forget();
      return results[0].changes > 0;
    },

    /** The article under which a comment of this reader stands. */
    async articleOf(id: string, reader: string): Promise<string | null> {
      const [row] = await database.read(sql`SELECT article FROM comment WHERE id = ${id} AND reader = ${reader}`);
      return row ? String(row.article) : null;
    },

    /** The comment that a reply belongs under: replies are one level deep. */
    async threadOf(id: string): Promise<string> {
      const [row] = await database.read(sql`SELECT reply_to FROM comment WHERE id = ${id}`);
      return (row?.reply_to as string | null) ?? id;
    },
  };
}

export function ownComment(row: Row): OwnComment {
  return {
    id: String(row.id),
    revision: Number(row.revision),
    status: row.status as CommentStatus,
    replyTo: row.reply_to as string | null,
    submittedAt: String(row.submitted_at),
  };
}

import { ALONE, type Database } from '../storage/database.ts';
import { sql } from '../storage/sql.ts';

/** Everything stored that belongs to one account. Keys and session tokens are left out: they are means, not facts. */
export async function exportAccount(database: Database, account: string) {
  const [[person], [appointed], sessions, reactions, comments, revisions] = await Promise.all([
    database.read(sql`SELECT id, name, email, "createdAt" FROM reader WHERE id = ${account}`),
    database.read(sql`SELECT appointed_at AS at FROM moderator WHERE address = (SELECT email FROM reader WHERE id = ${account})`),
    database.read(sql`SELECT "createdAt", "expiresAt" FROM reader_session WHERE "userId" = ${account} ORDER BY "createdAt"`),
    database.read(sql`SELECT article, kind, reacted_at AS "reactedAt" FROM reaction WHERE visitor = ${`account:${account}`} ORDER BY reacted_at, article`),
    database.read(sql`SELECT id, article, author, reply_to AS "replyTo", status, revision, public_revision AS "publicRevision",
      submitted_at AS "submittedAt" FROM comment WHERE reader = ${account} ORDER BY submitted_at, id`),
    database.read(sql`SELECT r.comment, r.revision, r.body, r.state, r.reason, r.submitted_at AS "submittedAt"
      FROM comment_revision r JOIN comment c ON c.id = r.comment WHERE c.reader = ${account} ORDER BY r.comment, r.revision`),
  ]);
  return {
    account: person,
    moderatorSince: appointed?.at ?? null,
    sessions,
    reactions,
    comments: comments.map((comment) => ({ ...comment, revisions: revisions.filter((revision) => revision.comment === comment.id) })),
  };
}

/** Deletes the account with all that names it. Replies of others stay where they hang. */
export async function deleteAccount(database: Database, account: string): Promise<void> {
  const visitor = `account:${account}`;
  // One batch: what is still on its way sees either all of the account or nothing, and then writes nothing.
  await database.batch([
    sql`UPDATE tally SET count = count - 1 WHERE (article, kind) IN (SELECT article, kind FROM reaction WHERE visitor = ${visitor})`,
    sql`DELETE FROM reaction WHERE visitor = ${visitor}`,
    sql`DELETE FROM comment_revision WHERE comment IN (SELECT id FROM comment WHERE reader = ${account})`,
    sql`UPDATE comment SET status = 'deleted', public_revision = NULL, reader = NULL, author = '' WHERE reader = ${account}`,
    sql`DELETE FROM reader_session WHERE "userId" = ${account}`,
    sql`DELETE FROM reader_identity WHERE "userId" = ${account}`,
    sql`DELETE FROM moderator WHERE address = (SELECT email FROM reader WHERE id = ${account})`,
    sql`DELETE FROM reader WHERE id = ${account}`,
  ], ALONE);
  await database.forget();
}

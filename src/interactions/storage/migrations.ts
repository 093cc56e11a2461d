/** One step of the schema, in SQL that SQLite, D1 and PostgreSQL all read. Never edit one that was released. */
export interface Migration {
  id: number;
  statements: readonly string[];
}

export const migrations: readonly Migration[] = [
  {
    id: 1,
    statements: [
      `CREATE TABLE reaction (
        article TEXT NOT NULL,
        visitor TEXT NOT NULL,
        kind TEXT NOT NULL,
        reacted_at TEXT NOT NULL,
        PRIMARY KEY (article, visitor)
      )`,
      `CREATE INDEX reaction_visitor ON reaction (visitor)`,
      `CREATE TABLE tally (
        article TEXT NOT NULL,
        kind TEXT NOT NULL,
        count INTEGER NOT NULL CHECK (count >= 0),
        PRIMARY KEY (article, kind)
      )`,
    ],
  },
  {
    id: 2,
    statements: [
      // `revision` is the newest one, `public_revision` the one that everybody reads, if any.
      `CREATE TABLE comment (
        id TEXT PRIMARY KEY,
        article TEXT NOT NULL,
        reader TEXT,
        author TEXT NOT NULL,
        reply_to TEXT,
        status TEXT NOT NULL,
        revision INTEGER NOT NULL,
        public_revision INTEGER,
        submitted_at TEXT NOT NULL
      )`,
      `CREATE INDEX comment_article ON comment (article, submitted_at, id)`,
      `CREATE INDEX comment_reply ON comment (reply_to)`,
      `CREATE INDEX comment_reader ON comment (reader)`,
      `CREATE TABLE comment_revision (
        comment TEXT NOT NULL,
        revision INTEGER NOT NULL,
        body TEXT NOT NULL,
        state TEXT NOT NULL,
        reason TEXT NOT NULL,
        submitted_at TEXT NOT NULL,
        PRIMARY KEY (comment, revision)
      )`,
      `CREATE INDEX comment_revision_queue ON comment_revision (state, submitted_at, comment)`,
      `CREATE TABLE moderation_entry (
        id TEXT PRIMARY KEY,
        decided_at TEXT NOT NULL,
        editor TEXT NOT NULL,
        comment TEXT NOT NULL,
        revision INTEGER NOT NULL,
        decision TEXT NOT NULL,
        reason TEXT NOT NULL
      )`,
      `CREATE INDEX moderation_entry_time ON moderation_entry (decided_at, id)`,
    ],
  },
  {
    id: 3,
    // The columns that better-auth asks for, with dates as ISO text and truth as 0 or 1 on every engine.
    statements: [
      `CREATE TABLE reader (
        "id" TEXT PRIMARY KEY,
        "name" TEXT NOT NULL,
        "email" TEXT NOT NULL UNIQUE,
        "emailVerified" INTEGER NOT NULL,
        "image" TEXT,
        "createdAt" TEXT NOT NULL,
        "updatedAt" TEXT NOT NULL
      )`,
      `CREATE TABLE reader_session (
        "id" TEXT PRIMARY KEY,
        "expiresAt" TEXT NOT NULL,
        "token" TEXT NOT NULL UNIQUE,
        "createdAt" TEXT NOT NULL,
        "updatedAt" TEXT NOT NULL,
        "ipAddress" TEXT,
        "userAgent" TEXT,
        "userId" TEXT NOT NULL REFERENCES reader ("id") ON DELETE CASCADE
      )`,
      `CREATE INDEX reader_session_user ON reader_session ("userId")`,
      `CREATE TABLE reader_identity (
        "id" TEXT PRIMARY KEY,
        "accountId" TEXT NOT NULL,
        "providerId" TEXT NOT NULL,
        "userId" TEXT NOT NULL REFERENCES reader ("id") ON DELETE CASCADE,
        "accessToken" TEXT,
        "refreshToken" TEXT,
        "idToken" TEXT,
        "accessTokenExpiresAt" TEXT,
        "refreshTokenExpiresAt" TEXT,
        "scope" TEXT,
        "password" TEXT,
        "createdAt" TEXT NOT NULL,
        "updatedAt" TEXT NOT NULL
      )`,
      `CREATE INDEX reader_identity_user ON reader_identity ("userId")`,
      `CREATE TABLE sign_in_code (
        "id" TEXT PRIMARY KEY,
        "identifier" TEXT NOT NULL,
        "value" TEXT NOT NULL,
        "expiresAt" TEXT NOT NULL,
        "createdAt" TEXT NOT NULL,
        "updatedAt" TEXT NOT NULL
      )`,
      `CREATE INDEX sign_in_code_identifier ON sign_in_code ("identifier")`,
    ],
  },
  {
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
  },
  {
    id: 5,
    statements: [
      // Who has been counted today, as a hash; dropped when the day is over.
      `CREATE TABLE view_mark (
        day TEXT NOT NULL,
        article TEXT NOT NULL,
        visitor TEXT NOT NULL,
        PRIMARY KEY (day, article, visitor)
      )`,
      `CREATE TABLE view_count (
        day TEXT NOT NULL,
        article TEXT NOT NULL,
        count INTEGER NOT NULL,
        PRIMARY KEY (day, article)
      )`,
    ],
  },
];

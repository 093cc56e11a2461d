/** The site index is one SQLite file: derived, disposable, and changed only where content changed. */
export const INDEX_SCHEMA = `
CREATE TABLE IF NOT EXISTS article (
  id INTEGER PRIMARY KEY,
  url TEXT NOT NULL UNIQUE,
  file TEXT NOT NULL UNIQUE,
  status TEXT NOT NULL,
  due INTEGER,
  data TEXT NOT NULL,
  vector BLOB NOT NULL,
  neighbours BLOB
);
CREATE INDEX IF NOT EXISTS article_due ON article (due) WHERE due IS NOT NULL;
CREATE TABLE IF NOT EXISTS list (
  number INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  count INTEGER NOT NULL
);
CREATE INDEX IF NOT EXISTS list_kind ON list (kind, name);
CREATE TABLE IF NOT EXISTS listing (list INTEGER, id INTEGER, PRIMARY KEY (list, id)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS posting (term INTEGER PRIMARY KEY, ids BLOB NOT NULL, weights BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS usual (size INTEGER NOT NULL, newest INTEGER NOT NULL, levels BLOB NOT NULL);
`;

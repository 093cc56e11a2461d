/** Change it when the meaning of a table changes: older states are then thrown away. */
export const STATE_VERSION = '2';

/** What one build leaves for the next, beside the site index. */
export const STATE_SCHEMA = `
CREATE TABLE IF NOT EXISTS meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS source (
  file TEXT PRIMARY KEY, size INTEGER NOT NULL, mtime REAL NOT NULL, hash TEXT NOT NULL, warnings INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS medium (file TEXT PRIMARY KEY, data TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS medium_use (
  file TEXT, user TEXT, shown INTEGER NOT NULL, PRIMARY KEY (file, user)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS medium_use_user ON medium_use (user);
CREATE TABLE IF NOT EXISTS medium_output (path TEXT, file TEXT, PRIMARY KEY (path, file)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS medium_output_file ON medium_output (file);
CREATE TABLE IF NOT EXISTS page (url TEXT PRIMARY KEY, signature TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS interaction (url TEXT PRIMARY KEY, hash TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS output (path TEXT PRIMARY KEY, hash TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS searched (
  url TEXT PRIMARY KEY, id INTEGER NOT NULL, hash TEXT NOT NULL, shard TEXT NOT NULL, fragment TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS searched_shard ON searched (shard, id);
`;

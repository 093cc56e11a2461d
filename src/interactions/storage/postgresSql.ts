/** A string, a quoted name, or a parameter. */
const TOKEN = /'(?:[^']|'')*'|"[^"]*"|\?/g;

/**
 * A statement of ours as PostgreSQL reads it. Its own columns of text would sort by the database's
 * language; `"C"` sorts by bytes, as the other engines do, so that lists and dumps have one order.
 *
 * 'SELECT kind FROM reaction WHERE article = ?' -> 'SELECT kind FROM reaction WHERE article = $1'
 */
export function postgresSql(sql: string): string {
  let count = 0;
  const numbered = sql.replace(TOKEN, (token) => (token === '?' ? `$${++count}` : token));
  return /^\s*(?:CREATE|ALTER) TABLE/.test(sql) ? numbered.replace(/\bTEXT\b/g, 'TEXT COLLATE "C"') : numbered;
}

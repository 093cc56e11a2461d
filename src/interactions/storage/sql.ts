import type { Statement, Value } from './database.ts';

/**
 * Writes a statement with its parameters in place.
 *
 * sql`SELECT kind FROM reaction WHERE article = ${url}`
 * -> { sql: 'SELECT kind FROM reaction WHERE article = ?', parameters: [url] }
 */
export function sql(parts: TemplateStringsArray, ...parameters: Value[]): Statement {
  return { sql: parts.join('?'), parameters };
}

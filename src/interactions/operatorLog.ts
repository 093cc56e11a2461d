import type { MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';

/** One line of the operator's log: JSON, and nothing that leads to a person. */
export function logLine(event: string, fields: Record<string, string | number | undefined>): string {
  return JSON.stringify({ at: new Date().toISOString(), event, ...fields });
}

/** A failure of which only the kind may be said. */
export function logFailure(event: string, fields: Record<string, string | undefined>): void {
  console.error(logLine(event, fields));
}

/** What went wrong inside. Of a database's error not its `detail`, which quotes the row. */
export function logError(event: string, error: unknown): void {
  const { name, message, stack, code } = error as Error & { code?: string };
  logFailure(event, { name, message, code, stack });
}

const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Logs the function's writes and refusals, and every failure. The route and not the path: that
 * names comments. What is only read is not logged: it is most of the traffic, and nobody's business.
 */
export function requestLog(print: (line: string) => void): MiddlewareHandler {
  return async (context, next) => {
    const began = performance.now();
    await next();
    const { req: { method, path }, res: { status } } = context;
    const isNotable = status >= 500 || (path.startsWith('/api/') && (status >= 400 || !READS.has(method)));
    if (isNotable) print(logLine('request', { method, route: routePath(context), status, ms: Math.round(performance.now() - began) }));
  };
}

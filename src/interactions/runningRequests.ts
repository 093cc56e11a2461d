import type { MiddlewareHandler } from 'hono';

/**
 * Knows which requests are still being worked on, those too whose client has gone: a closed
 * connection says nothing about the work that it began, and the database must outlive that.
 */
export function runningRequests(): { track: MiddlewareHandler; finished(): Promise<void> } {
  const running = new Set<Promise<void>>();
  return {
    async track(_context, next) {
      const work = next();
      running.add(work);
      await work.finally(() => running.delete(work));
    },
    async finished() {
      while (running.size > 0) await Promise.allSettled(running);
    },
  };
}

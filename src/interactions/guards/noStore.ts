import type { MiddlewareHandler } from 'hono';

/** Nothing that the function answers is kept by a cache, unless the route has said how long. */
export const noStore: MiddlewareHandler = async (context, next) => {
  await next();
  if (!context.res.headers.has('cache-control')) context.res.headers.set('cache-control', 'no-store');
};

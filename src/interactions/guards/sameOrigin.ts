import type { MiddlewareHandler } from 'hono';
import { Problem } from '../problem.ts';
import type { Settings } from '../settings.ts';

const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Lets only the site's own pages write. Browsers send `Origin` with every write and
 * `Sec-Fetch-Site` with every request; a page cannot forge either.
 */
export function sameOrigin({ baseUrl }: Pick<Settings, 'baseUrl'>): MiddlewareHandler {
  return async (context, next) => {
    if (READS.has(context.req.method)) return next();
    const site = context.req.header('sec-fetch-site');
    const origin = context.req.header('origin');
    const ours = origin ? isOurs(origin, baseUrl, hostOf(context.req.raw)) : site === 'same-origin';
    if (!ours || (site && site !== 'same-origin')) {
      throw new Problem(403, 'cross-origin', '只有本站的页面可以提交。');
    }
    return next();
  };
}

function hostOf(request: Request): string {
  return request.headers.get('host') ?? new URL(request.url).host;
}

/** Behind a proxy that ends TLS the scheme is unknown, so without a base URL the host alone decides. */
function isOurs(origin: string, baseUrl: string, host: string): boolean {
  if (baseUrl) return origin === new URL(baseUrl).origin;
  return URL.canParse(origin) && new URL(origin).host === host;
}

import type { Context } from 'hono';
import { boundedBody } from '../guards/boundedBody.ts';
import type { Services } from '../services.ts';

/** Hands a request to better-auth with a bounded body and without the client's own claims about its address. */
export function guardedAuthentication({ authentication }: Services) {
  return async (context: Context) => {
    const { raw } = context.req;
    const body = raw.method === 'GET' ? undefined : await boundedBody(raw);
    const headers = new Headers(raw.headers);
    headers.delete('x-forwarded-for');
    headers.delete('content-length');
    return authentication.handle(new Request(raw.url, { method: raw.method, headers, body }));
  };
}

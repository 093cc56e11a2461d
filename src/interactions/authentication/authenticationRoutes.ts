import type { Context } from 'hono';
import { boundedBody, parseObject } from '../guards/boundedBody.ts';
import type { Limiter } from '../guards/limiter.ts';
import { Problem } from '../problem.ts';
import type { Services } from '../services.ts';

/** What the site uses of better-auth; the rest (passwords, change of address) stays shut. */
const OPEN = new Set([
  'email-otp/send-verification-otp', 'sign-in/email-otp', 'get-session', 'sign-out', 'list-sessions',
  'revoke-session', 'revoke-sessions', 'revoke-other-sessions', 'update-user', 'ok',
]);

const PREFIX = '/api/auth/';

/** Hands requests to better-auth behind our own guards. */
export function authenticationRoutes({ authentication }: Services, limit: Limiter) {
  /** One call of better-auth, as if the browser had made it. */
  async function call(context: Context, path: string, fields?: Record<string, unknown>): Promise<Response> {
    if (!OPEN.has(path)) throw new Problem(404, 'unknown-route', '没有这个接口。');
    if (fields) await spendFor(context, path, fields);
    const { raw } = context.req;
    const headers = new Headers(raw.headers);
    headers.delete('content-length');
    headers.set('content-type', 'application/json');
    const url = new URL(PREFIX + path, raw.url);
    url.search = new URL(raw.url).search;
    const body = fields && JSON.stringify(fields);
    return authentication.handle(new Request(url, { method: fields ? 'POST' : 'GET', headers, body }));
  }

  async function spendFor(context: Context, path: string, { email, type }: Record<string, unknown>): Promise<void> {
    if (path === 'email-otp/send-verification-otp') {
      if (type !== 'sign-in') throw new Problem(400, 'code-type', '验证码只用于登录。');
      await limit.sendCode(context, String(email));
    }
    if (path === 'sign-in/email-otp') await limit.signIn(context, String(email));
  }

  return {
    call,
    async handle(context: Context): Promise<Response> {
      const path = context.req.path.slice(PREFIX.length);
      if (context.req.method === 'GET') return call(context, path);
      const text = await boundedBody(context.req.raw);
      return call(context, path, text ? parseObject(text) : {});
    },
  };
}

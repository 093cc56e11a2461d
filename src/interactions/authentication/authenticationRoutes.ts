import type { Context } from 'hono';
import { boundedBody, parseObject } from '../guards/boundedBody.ts';
import type { Limiter } from '../guards/limiter.ts';
import { Problem } from '../problem.ts';
import type { Services } from '../services.ts';
import { isStandIn, phoneOf, signInAddress } from './phoneAddress.ts';
import { signInWays } from './signInWays.ts';

/** What the site uses of better-auth; the rest (passwords, change of address) stays shut. */
const OPEN = new Set([
  'email-otp/send-verification-otp', 'sign-in/email-otp', 'get-session', 'sign-out', 'list-sessions',
  'revoke-session', 'revoke-sessions', 'revoke-other-sessions', 'update-user', 'ok', 'callback/oidc', 'callback/wechat',
]);

const PREFIX = '/api/auth/';

/** Hands requests to better-auth behind our own guards. */
export function authenticationRoutes({ authentication, settings, articles }: Services, limit: Limiter) {
  const ways = signInWays(settings);

  /** One call of better-auth, as if the browser had made it. */
  async function call(context: Context, path: string, given?: Record<string, unknown>): Promise<Response> {
    if (!OPEN.has(path)) throw new Problem(404, 'unknown-route', '没有这个接口。');
    const fields = given && 'email' in given ? { ...given, email: reachable(String(given.email)) } : given;
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

  /** The address to which a code can go. */
  function reachable(text: string): string {
    const address = signInAddress(text);
    if (phoneOf(address) && !ways.phone) throw new Problem(400, 'phone-off', '这里还不能用手机号登录，请用邮箱。');
    if (isStandIn(address) && !phoneOf(address)) throw new Problem(400, 'INVALID_EMAIL', '邮箱地址不对。');
    return address;
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

    /** A plain link: it works without script, and the policy on forms does not hold it up. */
    async leave(context: Context): Promise<Response> {
      if (!['same-origin', 'none', undefined].includes(context.req.header('sec-fetch-site'))) throw new Problem(403, 'cross-origin', '请从本站登录。');
      await limit.leave(context);
      const article = await articles.find(context.req.query('article') ?? '');
      const back = context.req.query('to') === 'moderation' ? '/moderation/' : encodeURI(article?.url ?? '/');
      const { id } = ways.providers.find((provider) => provider.id === context.req.param('provider')) ?? {};
      const way = id ? await authentication.leave(id, back, context.req.raw.headers) : null;
      if (!way) throw new Problem(404, 'unknown-provider', '这种登录方式现在用不了。');
      for (const cookie of way.cookies) context.header('set-cookie', cookie, { append: true });
      return context.redirect(way.url, 302);
    },

    async handle(context: Context): Promise<Response> {
      const path = context.req.path.slice(PREFIX.length);
      if (context.req.method === 'GET') return call(context, path);
      const text = await boundedBody(context.req.raw);
      return call(context, path, text ? parseObject(text) : {});
    },
  };
}

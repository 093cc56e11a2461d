import type { Context } from 'hono';
import { Problem } from '../problem.ts';
import type { Services } from '../services.ts';
import { knownVisitor, welcomeVisitor } from '../visitor.ts';

/**
 * The names under which the person reacts: the account first, then the guest that they were before
 * signing in, so that signing in moves a reaction and never doubles it.
 */
export async function reactionVisitors(context: Context, services: Services): Promise<string[]> {
  const session = await services.authentication.session(context.req.raw.headers);
  const guest = knownVisitor(context, services);
  if (session) return [`account:${session.id}`, ...(guest ? [guest] : [])];
  const { access } = (await services.articles.site()).reactions;
  if (access === 'login') throw new Problem(401, 'sign-in-required', '登录后才能表态。');
  return [guest ?? welcomeVisitor(context, services)];
}

import type { Context } from 'hono';
import { requireArticle } from '../articles/requireArticle.ts';
import { reactionStore } from '../reactions/reactionStore.ts';
import type { Services } from '../services.ts';
import { knownVisitor } from '../visitor.ts';

/** What belongs to this visitor alone; never cached. */
export function meRoute(services: Services) {
  const reactions = reactionStore(services.database);
  return async (context: Context) => {
    const session = await services.authentication.session(context.req.raw.headers);
    const article = context.req.query('article');
    const url = article === undefined ? '' : (await requireArticle(services.articles, article)).url;
    const guest = knownVisitor(context, services);
    const visitors = [...(session ? [`account:${session.id}`] : []), ...(guest ? [guest] : [])];
    return context.json({
      reaction: url ? await reactions.own(url, visitors) : null,
      session: session && { name: session.name, email: session.email, role: session.role },
    });
  };
}

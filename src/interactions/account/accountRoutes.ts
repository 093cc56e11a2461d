import type { Context } from 'hono';
import { requireArticle } from '../articles/requireArticle.ts';
import { signInWays } from '../authentication/signInWays.ts';
import { ownComments } from '../comments/ownComments.ts';
import { signedIn } from '../guards/signedIn.ts';
import { reactionStore } from '../reactions/reactionStore.ts';
import type { Services } from '../services.ts';
import { knownVisitor } from '../visitor.ts';
import { deleteAccount, exportAccount } from './accountStore.ts';

/** Handlers of /api/me and /api/account. */
export function accountRoutes(services: Services) {
  const { database, articles, authentication } = services;
  const reactions = reactionStore(database);

  return {
    /** What belongs to this visitor alone; never cached. */
    async me(context: Context) {
      const session = await authentication.session(context.req.raw.headers);
      const article = context.req.query('article');
      const url = article === undefined ? '' : (await requireArticle(articles, article)).url;
      const guest = knownVisitor(context, services);
      const visitors = [...(session ? [`account:${session.id}`] : []), ...(guest ? [guest] : [])];
      return context.json({
        reaction: url ? await reactions.own(url, visitors) : null,
        session: session && { name: session.name, email: session.email, role: session.role },
        ...(session ? {} : { signIn: signInWays(services.settings) }),
        ...(session && url ? await ownComments(database, url, session.id) : { pending: [], own: [] }),
      });
    },

    async download(context: Context) {
      const session = await signedIn(context, services);
      context.header('content-disposition', 'attachment; filename="account.json"');
      return context.json(await exportAccount(database, session.id));
    },

    async remove(context: Context) {
      const session = await signedIn(context, services);
      const signedOut = await authentication.signOut(context.req.raw.headers);
      await deleteAccount(database, session.id);
      for (const cookie of signedOut) context.header('set-cookie', cookie, { append: true });
      return context.body(null, 204);
    },
  };
}

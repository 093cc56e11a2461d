import { type Context, Hono } from 'hono';
import { accountRoutes } from './account/accountRoutes.ts';
import { answerError } from './answerError.ts';
import { authenticationRoutes } from './authentication/authenticationRoutes.ts';
import { commentRoutes } from './comments/commentRoutes.ts';
import { isForm } from './guards/boundedBody.ts';
import { limiter } from './guards/limiter.ts';
import { noStore } from './guards/noStore.ts';
import { safeHeaders } from './guards/safeHeaders.ts';
import { sameOrigin } from './guards/sameOrigin.ts';
import { healthRoute } from './healthRoute.ts';
import { logRoutes } from './moderation/logRoutes.ts';
import { moderationRoutes } from './moderation/moderationRoutes.ts';
import { peopleRoutes } from './moderation/peopleRoutes.ts';
import { ruleRoutes } from './moderation/ruleRoutes.ts';
import { plainRoutes } from './plain/plainRoutes.ts';
import { Problem } from './problem.ts';
import { reactionRoutes } from './reactions/reactionRoutes.ts';
import type { Services } from './services.ts';
import { snapshotRoute } from './snapshot/snapshotRoute.ts';
import { viewRoutes } from './views/viewRoutes.ts';

/** The function: guards, then a table of routes. */
export function createApp(services: Services): Hono {
  const limit = limiter(services);
  const reactions = reactionRoutes(services, limit);
  const comments = commentRoutes(services, limit);
  const views = viewRoutes(services, limit);
  const moderation = moderationRoutes(services);
  const log = logRoutes(services);
  const rules = ruleRoutes(services);
  const people = peopleRoutes(services);
  const account = accountRoutes(services);
  const sign = authenticationRoutes(services, limit);
  const plain = plainRoutes(services, { sign, comments, account });

  const app = new Hono();
  app.onError((error, context) => answerError(error, context));
  app.use('/api/*', safeHeaders, noStore, sameOrigin(services.settings));

  app.get('/api/health', healthRoute(services));
  app.get('/api/reactions', reactions.list);
  app.put('/api/reactions', reactions.put);
  app.post('/api/reactions', reactions.submit);
  app.delete('/api/reactions', reactions.remove);
  app.get('/api/me', account.me);
  app.get('/api/comments', comments.list);
  app.post('/api/comments', async (context): Promise<Response> => (isForm(context) ? plain.submitComment(context) : comments.create(context)));
  app.get('/api/comments/page', plain.comments);
  app.patch('/api/comments/:id', comments.edit);
  app.delete('/api/comments/:id', comments.remove);
  app.post('/api/views', views.count);
  app.get('/api/popular', views.popular);
  app.get('/api/snapshot', snapshotRoute(services));
  app.get('/api/moderation/queue', moderation.queue);
  app.get('/api/moderation/published', moderation.published);
  app.get('/api/moderation/log', log.list);
  app.get('/api/moderation/log/export', log.download);
  app.post('/api/moderation/decisions', moderation.decide);
  app.post('/api/moderation/decisions/bulk', moderation.decideMany);
  app.get('/api/moderation/words', rules.words);
  app.put('/api/moderation/words', rules.putWord);
  app.delete('/api/moderation/words', rules.dropWord);
  app.get('/api/moderation/closed', rules.closed);
  app.put('/api/moderation/closed', rules.close);
  app.delete('/api/moderation/closed', rules.open);
  app.get('/api/moderation/people', people.list);
  app.put('/api/moderation/people', people.appoint);
  app.delete('/api/moderation/people', people.dismiss);
  app.get('/api/account/export', account.download);
  app.delete('/api/account', account.remove);
  app.post('/api/account/name', plain.rename);
  app.post('/api/account/delete', plain.removeAccount);
  app.on(['GET', 'POST'], '/api/auth/*', sign.handle);
  app.get('/api/sign-in', plain.signInPage);
  app.get('/api/sign-in/with/:provider', sign.leave);
  app.post('/api/sign-in', plain.signIn);
  app.post('/api/sign-out', plain.signOut);
  app.get('/api/plain.css', plain.style);
  app.all('/api/*', unknownRoute);
  return app;
}

function unknownRoute(context: Context): never {
  throw new Problem(404, 'unknown-route', `没有 ${context.req.path} 这个接口。`);
}

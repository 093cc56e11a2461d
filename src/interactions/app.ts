import { type Context, Hono } from 'hono';
import { answerError } from './answerError.ts';
import { guardedAuthentication } from './authentication/guardedAuthentication.ts';
import { noStore } from './guards/noStore.ts';
import { safeHeaders } from './guards/safeHeaders.ts';
import { sameOrigin } from './guards/sameOrigin.ts';
import { meRoute } from './account/meRoute.ts';
import { healthRoute } from './healthRoute.ts';
import { Problem } from './problem.ts';
import { reactionRoutes } from './reactions/reactionRoutes.ts';
import type { Services } from './services.ts';

/** The function: guards, then a table of routes. */
export function createApp(services: Services): Hono {
  const app = new Hono();
  const reactions = reactionRoutes(services);

  app.onError((error, context) => answerError(error, context));
  app.use('/api/*', safeHeaders, noStore, sameOrigin(services.settings));

  app.get('/api/health', healthRoute(services));
  app.get('/api/reactions', reactions.list);
  app.put('/api/reactions', reactions.put);
  app.post('/api/reactions', reactions.submit);
  app.delete('/api/reactions', reactions.remove);
  app.get('/api/me', meRoute(services));
  app.on(['GET', 'POST'], '/api/auth/*', guardedAuthentication(services));
  app.all('/api/*', unknownRoute);
  return app;
}

function unknownRoute(context: Context): never {
  throw new Problem(404, 'unknown-route', `没有 ${context.req.path} 这个接口。`);
}

import { Hono } from 'hono';
import { answerError } from './answerError.ts';
import { createApp } from './app.ts';
import { articleAssets, type Assets } from './articles/articleAssets.ts';
import { assembleServices } from './assembleServices.ts';
import { terminalMailer } from './mail/terminalMailer.ts';
import { webhookMailer } from './mail/webhookMailer.ts';
import { requestLog } from './operatorLog.ts';
import { Problem } from './problem.ts';
import type { Services } from './services.ts';
import { readSettings } from './settings.ts';
import { type D1, openD1 } from './storage/d1.ts';
import { migrate } from './storage/migrate.ts';
import { upkeep } from './upkeep.ts';

/** What `wrangler.jsonc` binds; settings are its other, textual entries. */
interface Bindings {
  DB: D1;
  ASSETS: Assets;
}

interface Started {
  app: Hono;
  services: Services;
}

/** Once an isolate. A value and no promise: what one request waits for must not hang on another's. */
let started: Started | undefined;

async function start(bindings: Bindings): Promise<Started> {
  const settings = readSettings(bindings as unknown as Record<string, string>);
  const { authSecret } = settings;
  if (!authSecret) throw new Problem(503, 'not-configured', '还没有设置 AUTH_SECRET：npx wrangler secret put AUTH_SECRET');
  const database = openD1(bindings.DB);
  await migrate(database);
  // There is no SMTP on Workers.
  const mailer = settings.mailWebhook ? webhookMailer(settings.mailWebhook, settings.mailFrom) : terminalMailer(console.log);
  const services = assembleServices({ database, articles: articleAssets(bindings.ASSETS), settings, authSecret, mailer });
  const app = new Hono();
  app.use('*', requestLog(console.log));
  app.route('/', createApp(services));
  started = { app, services };
  return started;
}

const outside = new Hono<{ Bindings: Bindings }>();
outside.onError((error, context) => answerError(error, context));
outside.all('/api/*', async ({ req: { raw }, env }) => (started ?? (await start(env))).app.fetch(raw));
outside.all('*', ({ req: { raw }, env }) => env.ASSETS.fetch(raw));

/** Cloudflare's entry: the function beside the static assets, on D1. */
export default {
  fetch: outside.fetch,

  async scheduled(_event: unknown, bindings: Bindings): Promise<void> {
    const { services } = started ?? (await start(bindings));
    await upkeep(services);
  },
};

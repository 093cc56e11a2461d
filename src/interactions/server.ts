import { mkdir } from 'node:fs/promises';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import { createApp } from './app.ts';
import { articleFiles } from './articles/articleFiles.ts';
import { assembleServices, systemClock, systemRandomness } from './assembleServices.ts';
import { safeHeaders } from './guards/safeHeaders.ts';
import { keptAuthSecret } from './keptAuthSecret.ts';
import { configuredMailer } from './mail/configuredMailer.ts';
import { logError, requestLog } from './operatorLog.ts';
import { runningRequests } from './runningRequests.ts';
import type { Services } from './services.ts';
import { readSettings, type Settings } from './settings.ts';
import { staticSite } from './staticSite.ts';
import { migrate } from './storage/migrate.ts';
import { openDatabase } from './storage/openDatabase.ts';
import { upkeep } from './upkeep.ts';

export interface ServerOptions {
  siteDir: string;
  dataDir: string;
  /** 0 takes a free one. */
  port: number;
  /** Default: this machine only. */
  host?: string;
  settings?: Settings;
  print?: (line: string) => void;
  /** Routes before all others, for the live reload of `npm start`. */
  extraRoutes?: (app: Hono) => void;
}

/** Starts site and function in this process; resolves when the schema is current and the port answers. */
export async function startServer(options: ServerOptions): Promise<{ url: string; close(): Promise<void> }> {
  const { siteDir, dataDir, port, host = '127.0.0.1', settings = readSettings(), print = console.log } = options;
  await mkdir(dataDir, { recursive: true });
  const services = await openServices(siteDir, dataDir, settings, print);
  if (!settings.rateLimits) print('警告：RATE_LIMITS=off，频率限制已全部关闭，只可用于测速。');
  const app = new Hono();
  const requests = runningRequests();
  app.use('*', requests.track, requestLog(print), safeHeaders);
  options.extraRoutes?.(app);
  app.route('/', createApp(services));
  app.all('*', staticSite(siteDir));
  const server = createAdaptorServer({ fetch: app.fetch, overrideGlobalObjects: false }) as Server;
  await listen(server, port, host);
  await upkeep(services);
  const hourly = setInterval(() => upkeep(services).catch((error) => logError('upkeep', error)), 3_600_000).unref();
  return {
    url: `http://${host === '127.0.0.1' ? 'localhost' : host}:${(server.address() as AddressInfo).port}`,
    async close() {
      clearInterval(hourly);
      await stop(server);
      await requests.finished();
      await services.database.close();
    },
  };
}

async function openServices(siteDir: string, dataDir: string, settings: Settings, print: (line: string) => void): Promise<Services> {
  const database = openDatabase(settings, dataDir);
  await migrate(database);
  const authSecret = settings.authSecret || (await keptAuthSecret(dataDir, systemRandomness));
  return assembleServices({ database, articles: articleFiles(siteDir, systemClock), settings, authSecret, mailer: configuredMailer(settings, print) });
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
}

/** Takes no new connection, lets running answers finish, and gives up on the rest after ten seconds. */
function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const impatience = setTimeout(() => server.closeAllConnections(), 10_000);
    // A connection becomes idle when its last answer is out; clients would keep it open for seconds.
    const sweeping = setInterval(() => server.closeIdleConnections(), 50);
    server.close(() => {
      clearTimeout(impatience);
      clearInterval(sweeping);
      resolve();
    });
  });
}

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { randomBytes, randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Hono } from 'hono';
import { createApp } from '../../src/interactions/app.ts';
import { articleFiles } from '../../src/interactions/articles/articleFiles.ts';
import { betterAuthentication } from '../../src/interactions/authentication/betterAuthentication.ts';
import { clientAddress } from '../../src/interactions/guards/clientAddress.ts';
import type { Mail, Mailer } from '../../src/interactions/mail/mailer.ts';
import { secretsFrom } from '../../src/interactions/secrets.ts';
import type { Services } from '../../src/interactions/services.ts';
import { readSettings } from '../../src/interactions/settings.ts';
import { configuredSms } from '../../src/interactions/sms/configuredSms.ts';
import type { Database } from '../../src/interactions/storage/database.ts';
import { migrate } from '../../src/interactions/storage/migrate.ts';
import { engine } from './engine.ts';
import { Visitor } from './visitor.ts';

export const BAMBOO = '/2020/03/zhuhai/';
export const FERRY = '/2020/03/dukou/';
/** Its comments are closed. */
export const CLOSED = '/2021/07/tongzhi/';
export const ORIGIN = 'http://localhost';

interface Options {
  environment?: Record<string, string>;
  access?: 'guests' | 'login';
  /** Keeps the files of an earlier newsroom: a restart. */
  folder?: string;
  mailer?: Mailer;
  clock?: () => Date;
  openDatabase?: (folder: string) => Promise<Database>;
}

export interface Newsroom extends AsyncDisposable {
  folder: string;
  services: Services;
  app: Hono;
  mails: Mail[];
  visitor(): Visitor;
  /** Signs a new visitor in by e-mail code. */
  reader(email?: string, name?: string): Promise<Visitor>;
  editor(): Promise<Visitor>;
  /** Every byte that the database has on disk. */
  bytes(): Promise<string>;
  rows(sql: string): Promise<Record<string, unknown>[]>;
  close(): Promise<void>;
}

/** A clock that stands still: no limit's period ends in the middle of a test. */
export function stoppedClock(minutesAgo = 0): () => Date {
  const now = Date.now() - minutesAgo * 60_000;
  return () => new Date(now);
}

/** The function on a real database and a small built site, asked through its front door. */
export async function newsroom(options: Options = {}): Promise<Newsroom> {
  const folder = options.folder ?? (await mkdtemp(join(tmpdir(), 'newsroom-')));
  if (!options.folder) await writeSite(join(folder, 'site'), options.access ?? 'guests');
  const mails: Mail[] = [];
  const mailer = options.mailer ?? { send: async (mail: Mail) => void mails.push(mail) };
  const database = await (options.openDatabase ?? engine.open)(folder);
  await migrate(database);
  const services = servicesOn(database, folder, mailer, options.clock ?? (() => new Date()), { EDITORS: 'editor@example.org', ...options.environment });
  const app = createApp(services);

  async function signedIn(email: string, name: string): Promise<Visitor> {
    const visitor = new Visitor(app);
    await visitor.signIn(email, name, () => codeIn(mails, email));
    return visitor;
  }

  const close = async () => database.close();
  return {
    folder,
    services,
    app,
    mails,
    visitor: () => new Visitor(app),
    reader: (email = `${randomUUID()}@example.org`, name = '竹乡人') => signedIn(email, name),
    editor: () => signedIn('editor@example.org', '值班编辑'),
    bytes: () => engine.bytes(folder),
    rows: (sql) => database.read({ sql, parameters: [] }),
    close,
    async [Symbol.asyncDispose]() {
      await close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function servicesOn(database: Database, folder: string, mailer: Mailer, clock: () => Date, environment: Record<string, string>): Services {
  const randomness = { id: randomUUID, bytes: (length: number) => randomBytes(length) };
  const settings = readSettings(environment);
  const secrets = secretsFrom('a secret of the tests, long enough');
  const articles = articleFiles(join(folder, 'site'), clock);
  const authentication = betterAuthentication({
    database, articles, settings, secrets, randomness, mailer, sms: configuredSms({ settings, clock, randomness }), authSecret: 'a secret of the tests, long enough',
  });
  return { database, articles, authentication, mailer, secrets, settings, clock, randomness, addressOf: clientAddress(settings) };
}

/** The code of the newest mail to an address. */
export function codeIn(mails: readonly Mail[], email: string): string {
  const mail = mails.findLast(({ to }) => to === email);
  return /\d{6}/.exec(mail?.text ?? '')![0];
}

/** The lists that a build of three articles writes for the function. */
export async function writeSite(folder: string, access: string): Promise<void> {
  const kinds = Object.entries({ flower: '鲜花', handshake: '握手', shock: '雷人', pass: '路过', egg: '鸡蛋' });
  await writeJson(folder, 'site.json', {
    name: '大怀集', url: 'https://news.example', language: 'zh-CN',
    reactions: { access, kinds: kinds.map(([kind, label]) => ({ kind, label })) },
  });
  await writeJson(folder, 'archive/2020/03/articles.json', {
    articles: { [BAMBOO]: { title: '下帅竹海', comments: true }, [FERRY]: { title: '绥江渡口', comments: true } },
  });
  await writeJson(folder, 'archive/2021/07/articles.json', { articles: { [CLOSED]: { title: '停水通知', comments: false } } });
}

async function writeJson(folder: string, name: string, value: object): Promise<void> {
  const file = join(folder, name);
  await mkdir(join(file, '..'), { recursive: true });
  await writeFile(file, JSON.stringify(value));
}

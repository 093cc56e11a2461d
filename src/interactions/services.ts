import type { Context } from 'hono';
import type { ReactionSettings } from '../model/site.ts';
import type { ArticleDirectory } from './articles/articleDirectory.ts';
import type { Authentication } from './authentication/authentication.ts';
import type { Mailer } from './mail/mailer.ts';
import type { Secrets } from './secrets.ts';
import type { Settings } from './settings.ts';
import type { Database } from './storage/database.ts';

/** What the build tells the function about the site: `site.json`. */
export interface SiteFacts {
  name: string;
  url: string;
  language: string;
  reactions: ReactionSettings;
}

export interface Randomness {
  /** A UUID. */
  id(): string;
  bytes(length: number): Uint8Array;
}

/** Everything that the routes need from the world around them. */
export interface Services {
  database: Database;
  articles: ArticleDirectory;
  authentication: Authentication;
  mailer: Mailer;
  secrets: Secrets;
  settings: Settings;
  clock: () => Date;
  /** The client's network address, as far as it can be trusted. */
  addressOf: (context: Context) => string;
  randomness: Randomness;
}

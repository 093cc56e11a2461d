/** All that the environment decides. */
export interface Settings {
  /** `postgres://…`; empty: SQLite in the data folder. */
  databaseUrl: string;
  /** Empty: made once and kept in the data folder. */
  authSecret: string;
  /** The site's public origin, `https://example.org`; empty: the one each request names. */
  baseUrl: string;
  smtpUrl: string;
  mailFrom: string;
  /** E-mail addresses in lower case. */
  editors: readonly string[];
  /** The one header trusted for the client's address, in lower case; empty: the socket's address. */
  addressHeader: string;
  rateLimits: boolean;
  /** Days that decisions on comments stay in the log; the law on networks asks for half a year. */
  logDays: number;
}

/** Reads the settings; no other file of the function looks at `process.env`. */
export function readSettings(environment: Record<string, string | undefined> = process.env): Settings {
  const read = (name: string) => environment[name]?.trim() ?? '';
  return {
    databaseUrl: read('DATABASE_URL'),
    authSecret: read('AUTH_SECRET'),
    baseUrl: read('BASE_URL').replace(/\/+$/, ''),
    smtpUrl: read('SMTP_URL'),
    mailFrom: read('MAIL_FROM'),
    editors: read('EDITORS').toLowerCase().split(/[,\s]+/).filter(Boolean),
    addressHeader: read('ADDRESS_HEADER').toLowerCase(),
    rateLimits: read('RATE_LIMITS').toLowerCase() !== 'off',
    logDays: Number(read('MODERATION_LOG_DAYS')) || 730,
  };
}

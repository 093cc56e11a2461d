import { signInAddress } from './authentication/phoneAddress.ts';
import type { Webhook } from './signedPost.ts';
import type { AliyunSmsSettings } from './sms/aliyunSms.ts';

export interface OidcSettings {
  /** Without a slash at its end. */
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** What readers call the account: 县融媒体. */
  name: string;
}

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
  /** Where mail goes instead of SMTP. */
  mailWebhook: Webhook | null;
  smsWebhook: Webhook | null;
  aliyunSms: AliyunSmsSettings | null;
  oidc: OidcSettings | null;
  wechat: { appId: string; appSecret: string } | null;
  /** E-mail addresses in lower case, and stand-ins of phone numbers. */
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
  const baseUrl = read('BASE_URL').replace(/\/+$/, '');
  return {
    databaseUrl: read('DATABASE_URL'),
    authSecret: read('AUTH_SECRET'),
    baseUrl,
    smtpUrl: read('SMTP_URL'),
    mailFrom: read('MAIL_FROM'),
    ...readMessengers(read),
    ...readProviders(read, baseUrl),
    editors: read('EDITORS').split(/[,\s]+/).filter(Boolean).map(signInAddress),
    addressHeader: read('ADDRESS_HEADER').toLowerCase(),
    rateLimits: read('RATE_LIMITS').toLowerCase() !== 'off',
    logDays: Number(read('MODERATION_LOG_DAYS')) || 730,
  };
}

type Read = (name: string) => string;

function readMessengers(read: Read): Pick<Settings, 'mailWebhook' | 'smsWebhook' | 'aliyunSms'> {
  return {
    mailWebhook: readWebhook(read, 'MAIL_WEBHOOK'),
    smsWebhook: readWebhook(read, 'SMS_WEBHOOK'),
    aliyunSms: read('ALIYUN_SMS_KEY_ID') ? {
      keyId: read('ALIYUN_SMS_KEY_ID'),
      keySecret: required(read, 'ALIYUN_SMS_KEY_SECRET'),
      signName: required(read, 'ALIYUN_SMS_SIGN'),
      template: required(read, 'ALIYUN_SMS_TEMPLATE'),
      endpoint: read('ALIYUN_SMS_ENDPOINT') || 'https://dysmsapi.aliyuncs.com',
    } : null,
  };
}

function readWebhook(read: Read, name: string): Webhook | null {
  return read(name) ? { url: read(name), secret: required(read, `${name}_SECRET`) } : null;
}

function readProviders(read: Read, baseUrl: string): Pick<Settings, 'oidc' | 'wechat'> {
  const [issuer, appId] = [read('OIDC_ISSUER').replace(/\/+$/, ''), read('WECHAT_APP_ID')];
  if ((issuer || appId) && !baseUrl) throw new Error('用 OIDC 或微信登录要先设 BASE_URL：对方要知道登录之后回到哪里。');
  return {
    oidc: issuer ? {
      issuer, clientId: required(read, 'OIDC_CLIENT_ID'), clientSecret: required(read, 'OIDC_CLIENT_SECRET'), name: read('OIDC_NAME') || '统一身份',
    } : null,
    wechat: appId ? { appId, appSecret: required(read, 'WECHAT_APP_SECRET') } : null,
  };
}

/** Half a configuration is refused at the start, not at the first reader who wants to sign in. */
function required(read: Read, name: string): string {
  if (!read(name)) throw new Error(`还缺环境变量 ${name}。`);
  return read(name);
}

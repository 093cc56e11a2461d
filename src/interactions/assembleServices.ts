import { randomBytes, randomUUID } from 'node:crypto';
import { betterAuthentication } from './authentication/betterAuthentication.ts';
import { clientAddress } from './guards/clientAddress.ts';
import type { Mailer } from './mail/mailer.ts';
import { secretsFrom } from './secrets.ts';
import type { Randomness, Services } from './services.ts';
import { configuredSms } from './sms/configuredSms.ts';

export const systemClock = (): Date => new Date();

export const systemRandomness: Randomness = { id: randomUUID, bytes: (length) => randomBytes(length) };

type Parts = Pick<Services, 'database' | 'articles' | 'settings'> & { authSecret: string; mailer: Mailer };

/** What is the same wherever the function runs, around what each host provides. */
export function assembleServices({ database, articles, settings, authSecret, mailer }: Parts): Services {
  const [clock, randomness, secrets] = [systemClock, systemRandomness, secretsFrom(authSecret)];
  const sms = configuredSms({ settings, clock, randomness });
  const authentication = betterAuthentication({ database, articles, settings, secrets, randomness, authSecret, mailer, sms });
  return { database, articles, authentication, mailer, secrets, settings, clock, randomness, addressOf: clientAddress(settings) };
}

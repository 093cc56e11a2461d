import type { Settings } from '../settings.ts';
import type { Mailer } from './mailer.ts';
import { smtpMailer } from './smtpMailer.ts';
import { terminalMailer } from './terminalMailer.ts';
import { webhookMailer } from './webhookMailer.ts';

/** The way that the operator has configured; without one, the terminal. */
export function configuredMailer({ smtpUrl, mailWebhook, mailFrom }: Pick<Settings, 'smtpUrl' | 'mailWebhook' | 'mailFrom'>, print: (line: string) => void): Mailer {
  if (smtpUrl) return smtpMailer(smtpUrl, mailFrom);
  return mailWebhook ? webhookMailer(mailWebhook, mailFrom) : terminalMailer(print);
}

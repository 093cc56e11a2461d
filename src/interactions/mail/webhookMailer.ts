import { signedPost, type Webhook } from '../signedPost.ts';
import type { Mailer } from './mailer.ts';

/** Hands mail to the operator's webhook as `{from, to, subject, text}`: for hosts that cannot speak SMTP, as Workers. */
export function webhookMailer(webhook: Webhook, from: string): Mailer {
  return { send: (mail) => signedPost(webhook, { from, ...mail }) };
}

import type { Context } from 'hono';
import type { Services } from '../services.ts';
import { addressBuckets } from './addressBuckets.ts';
import { LIMITS, spend, type Use } from './allowances.ts';

export interface Limiter {
  reaction(context: Context, visitor: string): Promise<void>;
  comment(context: Context, account: string): Promise<void>;
  sendCode(context: Context, email: string): Promise<void>;
  signIn(context: Context, email: string): Promise<void>;
}

/** Every write spends from two buckets: the person's and the address's. */
export function limiter(services: Services): Limiter {
  const bucketOf = addressBuckets(services);
  const mailbox = (email: string) => services.secrets.sign('mailbox', email.toLowerCase());
  // Hashed, so that no bucket names an account after it was deleted.
  const person = (name: string) => services.secrets.sign('person', name);

  async function both(context: Context, action: string, own: Use, address: Use['limit']): Promise<void> {
    if (!services.settings.rateLimits) return;
    const bucket = `${action} address:${await bucketOf(services.addressOf(context))}`;
    await spend(services, [own, { bucket, limit: address }]);
  }

  return {
    reaction: (context, visitor) =>
      both(context, 'reaction', { bucket: `reaction ${person(visitor)}`, limit: LIMITS.reaction.visitor }, LIMITS.reaction.address),
    comment: (context, account) =>
      both(context, 'comment', { bucket: `comment ${person(account)}`, limit: LIMITS.comment.account }, LIMITS.comment.address),
    sendCode: (context, email) =>
      both(context, 'send-code', { bucket: `send-code ${mailbox(email)}`, limit: LIMITS['send-code'].mailbox }, LIMITS['send-code'].address),
    signIn: (context, email) =>
      both(context, 'sign-in', { bucket: `sign-in ${mailbox(email)}`, limit: LIMITS['sign-in'].mailbox }, LIMITS['sign-in'].address),
  };
}

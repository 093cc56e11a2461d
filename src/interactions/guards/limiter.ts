import type { Context } from 'hono';
import type { Services } from '../services.ts';
import { addressBuckets } from './addressBuckets.ts';
import { LIMITS, spend, type Use } from './allowances.ts';
import { proofOfWork } from './proofOfWork.ts';

export interface Limiter {
  reaction(context: Context, visitor: string): Promise<void>;
  view(context: Context): Promise<void>;
  comment(context: Context, account: string): Promise<void>;
  sendCode(context: Context, email: string): Promise<void>;
  signIn(context: Context, email: string): Promise<void>;
}

/** Every write spends from the address's bucket, and from the person's where there is one. */
export function limiter(services: Services): Limiter {
  const bucketOf = addressBuckets(services);
  const requireProof = proofOfWork(services);
  const mailbox = (email: string) => services.secrets.sign('mailbox', email.toLowerCase());
  // Hashed, so that no bucket names an account after it was deleted.
  const person = (name: string) => services.secrets.sign('person', name);

  async function ofAddress(context: Context, action: string, limit: Use['limit'], ...own: Use[]): Promise<void> {
    if (!services.settings.rateLimits) return;
    const bucket = `${action} address:${await bucketOf(services.addressOf(context))}`;
    if ((await spend(services, [...own, { bucket, limit }])) === 'near') await requireProof(context);
  }

  return {
    reaction: (context, visitor) =>
      ofAddress(context, 'reaction', LIMITS.reaction.address, { bucket: `reaction ${person(visitor)}`, limit: LIMITS.reaction.visitor }),
    view: (context) => ofAddress(context, 'view', LIMITS.view.address),
    comment: (context, account) =>
      ofAddress(context, 'comment', LIMITS.comment.address, { bucket: `comment ${person(account)}`, limit: LIMITS.comment.account }),
    sendCode: (context, email) =>
      ofAddress(context, 'send-code', LIMITS['send-code'].address, { bucket: `send-code ${mailbox(email)}`, limit: LIMITS['send-code'].mailbox }),
    signIn: (context, email) =>
      ofAddress(context, 'sign-in', LIMITS['sign-in'].address, { bucket: `sign-in ${mailbox(email)}`, limit: LIMITS['sign-in'].mailbox }),
  };
}

import type { Context } from 'hono';
import type { Services } from '../services.ts';
import { addressBuckets } from './addressBuckets.ts';
import { LIMITS, spend, type Use } from './allowances.ts';
import { proofOfWork } from './proofOfWork.ts';

export interface Limiter {
  reaction(context: Context, visitor: string): Promise<void>;
  view(context: Context): Promise<void>;
  leave(context: Context): Promise<void>;
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

  async function count(context: Context, action: string, limit: Use['limit'], ...own: Use[]): Promise<'free' | 'near'> {
    if (!services.settings.rateLimits) return 'free';
    const bucket = `${action} address:${await bucketOf(services.addressOf(context))}`;
    return spend(services, [...own, { bucket, limit }]);
  }

  async function earn(...use: Parameters<typeof count>): Promise<void> {
    if ((await count(...use)) === 'near') await requireProof(use[0]);
  }

  return {
    reaction: (context, visitor) =>
      earn(context, 'reaction', LIMITS.reaction.address, { bucket: `reaction ${person(visitor)}`, limit: LIMITS.reaction.visitor }),
    // No reader's phone works for being counted, and a link cannot bring a proof: these are only bounded.
    view: async (context) => void (await count(context, 'view', LIMITS.view.address)),
    leave: async (context) => void (await count(context, 'leave', LIMITS.leave.address)),
    comment: (context, account) =>
      earn(context, 'comment', LIMITS.comment.address, { bucket: `comment ${person(account)}`, limit: LIMITS.comment.account }),
    sendCode: (context, email) =>
      earn(context, 'send-code', LIMITS['send-code'].address, { bucket: `send-code ${mailbox(email)}`, limit: LIMITS['send-code'].mailbox }),
    signIn: (context, email) =>
      earn(context, 'sign-in', LIMITS['sign-in'].address, { bucket: `sign-in ${mailbox(email)}`, limit: LIMITS['sign-in'].mailbox }),
  };
}

import { signedPost, type Webhook } from '../signedPost.ts';
import type { SmsSender } from './smsSender.ts';

/** Hands codes to the operator's webhook as `{phone, code, minutes}`, for any provider. */
export function webhookSms(webhook: Webhook): SmsSender {
  return { sendCode: (phone, code, minutes) => signedPost(webhook, { phone, code, minutes }) };
}

import { AsyncLocalStorage } from 'node:async_hooks';
import type { Mailer } from '../mail/mailer.ts';
import { signInMail } from '../mail/signInMail.ts';
import { logFailure } from '../operatorLog.ts';
import { Problem } from '../problem.ts';
import type { Services } from '../services.ts';
import type { SmsSender } from '../sms/smsSender.ts';
import { phoneOf } from './phoneAddress.ts';

interface Needs extends Pick<Services, 'articles'> {
  mailer: Mailer;
  sms: SmsSender | null;
}

/**
 * Sends codes by mail or short message. better-auth swallows a failure and says that the code was
 * sent; so a failure is kept beside the request, and the request then fails.
 */
export function codeDelivery({ articles, mailer, sms }: Needs, minutes: number) {
  const attempts = new AsyncLocalStorage<{ failed: boolean }>();

  async function deliver(address: string, code: string): Promise<void> {
    const phone = phoneOf(address);
    if (phone) await sms!.sendCode(phone, code, minutes);
    else await mailer.send(signInMail((await articles.site()).name, address, code, minutes));
  }

  return {
    async send(address: string, code: string): Promise<void> {
      await deliver(address, code).catch((error: Error & { code?: string }) => {
        // The message of a mail server may name the reader: only the kind of failure is logged.
        logFailure('code-not-sent', { code: error.code ?? error.name });
        attempts.getStore()!.failed = true;
      });
    },

    /** Runs what may send a code, and fails when that did not work. */
    async watch(work: () => Promise<Response>): Promise<Response> {
      const attempt = { failed: false };
      const answer = await attempts.run(attempt, work);
      if (attempt.failed) throw new Problem(502, 'not-sent', '验证码没有发出去，请稍后再试。');
      return answer;
    },
  };
}

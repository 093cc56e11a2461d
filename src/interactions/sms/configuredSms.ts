import type { Services } from '../services.ts';
import { aliyunSms } from './aliyunSms.ts';
import type { SmsSender } from './smsSender.ts';
import { webhookSms } from './webhookSms.ts';

/** Null where no sender is configured: nobody is then asked for a phone number. */
export function configuredSms({ settings, clock, randomness }: Pick<Services, 'settings' | 'clock' | 'randomness'>): SmsSender | null {
  if (settings.smsWebhook) return webhookSms(settings.smsWebhook);
  return settings.aliyunSms && aliyunSms(settings.aliyunSms, { clock, randomness });
}

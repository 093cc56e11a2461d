import type { Services } from '../services.ts';
import { aliyunSigned } from './aliyunSignature.ts';
import type { SmsSender } from './smsSender.ts';

export interface AliyunSmsSettings {
  keyId: string;
  keySecret: string;
  /** The approved signature that stands before the text: 【大怀集】. */
  signName: string;
  /** A template with the variable `code`. */
  template: string;
  endpoint: string;
}

/** Short messages by 阿里云: https://help.aliyun.com/zh/sms/developer-reference/api-dysmsapi-2017-05-25-sendsms */
export function aliyunSms(settings: AliyunSmsSettings, { clock, randomness }: Pick<Services, 'clock' | 'randomness'>): SmsSender {
  const endpoint = new URL(settings.endpoint);
  return {
    async sendCode(phone, code) {
      const { query, headers: { host, ...headers } } = aliyunSigned({
        host: endpoint.host,
        action: 'SendSms',
        version: '2017-05-25',
        parameters: { PhoneNumbers: phone, SignName: settings.signName, TemplateCode: settings.template, TemplateParam: JSON.stringify({ code }) },
        date: `${clock().toISOString().slice(0, 19)}Z`,
        nonce: randomness.id(),
      }, { id: settings.keyId, secret: settings.keySecret });
      const answer = await fetch(`${endpoint.origin}/?${query}`, { method: 'POST', headers, redirect: 'manual', signal: AbortSignal.timeout(10_000) });
      const { Code } = (await answer.json()) as { Code?: string };
      // The answer is 200 also when nothing was sent.
      if (Code !== 'OK') throw new Error(`${host} sent no message: ${answer.status} ${Code}`);
    },
  };
}

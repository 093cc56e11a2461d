import { createTransport } from 'nodemailer';
import type { Mailer } from './mailer.ts';

/** Sends mail by SMTP: `smtps://user:password@smtp.example.org`. */
export function smtpMailer(smtpUrl: string, from: string): Mailer {
  const transport = createTransport({ url: smtpUrl, connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 } as object);
  return {
    async send({ to, subject, text }) {
      await transport.sendMail({ from, to, subject, text });
    },
  };
}

import type { Mailer } from './mailer.ts';

/** Prints mail instead of sending it: for a machine without SMTP, where the operator reads the terminal. */
export function terminalMailer(print: (line: string) => void): Mailer {
  return {
    send: async ({ to, subject }) => print(`[邮件] ${to}  ${subject}`),
  };
}

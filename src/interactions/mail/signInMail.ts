import type { Mail } from './mailer.ts';

export function signInMail(siteName: string, to: string, code: string, minutes: number): Mail {
  return {
    to,
    subject: `${siteName}登录验证码：${code}`,
    text: `你的登录验证码是：${code}\n\n${minutes} 分钟内有效，只能用一次。如果不是你本人操作，不必理会这封邮件。\n\n${siteName}\n`,
  };
}

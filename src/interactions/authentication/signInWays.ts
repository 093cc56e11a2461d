import type { Settings } from '../settings.ts';

/** How one can sign in here besides by e-mail. */
export interface SignInWays {
  phone: boolean;
  providers: { id: string; label: string }[];
}

export function signInWays({ smsWebhook, aliyunSms, oidc, wechat }: Pick<Settings, 'smsWebhook' | 'aliyunSms' | 'oidc' | 'wechat'>): SignInWays {
  return {
    phone: Boolean(smsWebhook ?? aliyunSms),
    providers: [...(oidc ? [{ id: 'oidc', label: oidc.name }] : []), ...(wechat ? [{ id: 'wechat', label: '微信' }] : [])],
  };
}

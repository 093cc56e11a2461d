import { genericOAuth } from 'better-auth/plugins';
import type { Settings } from '../settings.ts';

/** better-auth's settings for sign-in with an account elsewhere; both need the public origin, to which the provider leads back. */
export function identityProviders({ oidc, wechat }: Pick<Settings, 'oidc' | 'wechat'>) {
  return {
    socialProviders: wechat ? { wechat: { clientId: wechat.appId, clientSecret: wechat.appSecret } } : {},
    plugins: oidc ? [genericOAuth({ config: [{
      providerId: 'oidc',
      discoveryUrl: `${oidc.issuer}/.well-known/openid-configuration`,
      clientId: oidc.clientId,
      clientSecret: oidc.clientSecret,
      scopes: ['openid', 'profile', 'email'],
      pkce: true,
      requireIdTokenVerification: true,
      mapProfileToUser: (profile: Record<string, unknown>) => ({ email: provedAddress(profile), name: String(profile.name ?? profile.preferred_username ?? '') }),
    }] })] : [],
  };
}

/**
 * An address that the provider has not proved could be anybody's: whoever claimed it first would share the account
 * with its owner, who comes later. Such an account gets a stand-in of its own, as one without an address does.
 */
function provedAddress({ sub, email, emailVerified }: Record<string, unknown>): string {
  return emailVerified === true && email ? String(email) : `${Buffer.from(String(sub)).toString('hex')}@oidc.invalid`;
}

/** What a provider hands over besides who it is: we call none of its services, so nothing of it is kept. */
export function withoutTokens<T extends object>(account: T): T {
  return { ...account, accessToken: null, refreshToken: null, idToken: null, accessTokenExpiresAt: null, refreshTokenExpiresAt: null, scope: null };
}

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider, { type AccountClaims } from 'oidc-provider';
import { ORIGIN } from './newsroom.ts';

/** A real OpenID provider on loopback, whose accounts a test makes up. */
export interface IdentityProvider extends AsyncDisposable {
  /** What the operator of the site configures. */
  environment: Record<string, string>;
  /** Signs in at the provider as a person would; answers the path on the newsroom's site to which it leads back. */
  pass(authorizationUrl: string, login: string): Promise<string>;
}

export async function identityProvider(accounts: Record<string, Omit<AccountClaims, 'sub'>>, site = ORIGIN): Promise<IdentityProvider> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, {
    clients: [{ client_id: 'newsroom', client_secret: 'a secret of the test', redirect_uris: [`${site}/api/auth/callback/oidc`] }],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    cookies: { keys: ['a key of the test'] },
    ttl: { AccessToken: 60, Grant: 60, IdToken: 60, Interaction: 60, Session: 60 },
    findAccount: (_, sub) => ({ accountId: sub, claims: async () => ({ sub, ...accounts[sub] }) }),
  });
  server.on('request', provider.callback());
  return {
    environment: {
      BASE_URL: site, OIDC_ISSUER: issuer, OIDC_CLIENT_ID: 'newsroom', OIDC_CLIENT_SECRET: 'a secret of the test', OIDC_NAME: '县融媒体',
    },
    pass: (url, login) => passForms(issuer, url, login),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** The provider's own forms: login, then consent. */
async function passForms(issuer: string, start: string, login: string): Promise<string> {
  const cookies = new Map<string, string>();
  let url = start;
  let fields: Record<string, string> | null = null;
  for (let step = 0; step < 12; step++) {
    const answer: Response = await fetch(url, {
      method: fields ? 'POST' : 'GET', redirect: 'manual', body: fields && new URLSearchParams(fields),
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
    });
    for (const cookie of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie)!;
      cookies.set(name, value);
    }
    const target = answer.headers.get('location');
    fields = null;
    if (target?.startsWith(ORIGIN)) return target.slice(ORIGIN.length);
    if (target) url = new URL(target, issuer).href;
    else {
      const html = await answer.text();
      url = /action="([^"]+)"/.exec(html)![1];
      fields = html.includes('name="login"') ? { prompt: 'login', login, password: 'x' } : { prompt: 'consent' };
    }
  }
  throw new Error('the provider never led back');
}

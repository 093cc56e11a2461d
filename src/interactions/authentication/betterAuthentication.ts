import { betterAuth } from 'better-auth';
import { emailOTP } from 'better-auth/plugins';
import type { Mailer } from '../mail/mailer.ts';
import { isModerator } from '../moderation/moderators.ts';
import { logFailure } from '../operatorLog.ts';
import type { Services } from '../services.ts';
import type { SmsSender } from '../sms/smsSender.ts';
import type { Authentication, Session } from './authentication.ts';
import { codeDelivery } from './codeDelivery.ts';
import { displayName } from './displayName.ts';
import { identityProviders, withoutTokens } from './identityProviders.ts';
import { kyselyDialect } from './kyselyDialect.ts';
import { shownAddress } from './phoneAddress.ts';

/** Minutes that a code is good for. */
const CODE_MINUTES = 10;

type Needs = Pick<Services, 'database' | 'articles' | 'settings' | 'secrets' | 'randomness'> & { authSecret: string; mailer: Mailer; sms: SmsSender | null };

/** Sign-in by code or with an account elsewhere, by better-auth on our tables. */
export function betterAuthentication(needs: Needs): Authentication {
  const delivery = codeDelivery(needs, CODE_MINUTES);
  const auth = createAuth(needs, delivery.send);
  return {
    handle: (request) => delivery.watch(() => auth.handler(request)),
    async leave(provider, back, headers) {
      const answer = await auth.api.signInSocial({ body: { provider, callbackURL: back, errorCallbackURL: '/api/sign-in' }, headers, asResponse: true });
      const { url } = answer.ok ? ((await answer.json()) as { url?: string }) : {};
      return url ? { url, cookies: answer.headers.getSetCookie() } : null;
    },
    async session(headers) {
      // Most readers have no session: they cost no query.
      if (!headers.get('cookie')?.includes('reader.session_token=')) return null;
      const found = await auth.api.getSession({ headers });
      return found && sessionOf(found.user, needs);
    },
    async signOut(headers) {
      const answer = await auth.api.signOut({ headers, asResponse: true });
      return answer.headers.getSetCookie();
    },
  };
}

interface Reader {
  id: string;
  name: string;
  email: string;
  emailVerified: boolean;
}

async function sessionOf({ id, name, email, emailVerified }: Reader, needs: Needs): Promise<Session> {
  // An address that its owner has not proved gives no right.
  return { id, name, email: shownAddress(email), role: emailVerified ? await roleOf(email.toLowerCase(), needs) : 'reader' };
}

async function roleOf(address: string, { settings, database }: Needs): Promise<Session['role']> {
  if (settings.editors.includes(address)) return 'editor';
  return (await isModerator(database, address)) ? 'moderator' : 'reader';
}

function createAuth({ database, settings, secrets, randomness, authSecret }: Needs, sendCode: (address: string, code: string) => Promise<void>) {
  const { socialProviders, plugins } = identityProviders(settings);

  return betterAuth({
    secret: authSecret,
    baseURL: settings.baseUrl || 'http://localhost',
    basePath: '/api/auth',
    // Every write has already passed our own guard (sameOrigin), which also knows the site without BASE_URL.
    trustedOrigins: async (request) => [request?.headers.get('origin')],
    database: { dialect: kyselyDialect(database), type: 'sqlite', transaction: false },
    user: { modelName: 'reader' },
    session: { modelName: 'reader_session', expiresIn: 60 * 60 * 24 * 90, updateAge: 60 * 60 * 24 },
    account: { modelName: 'reader_identity' },
    socialProviders,
    // Where a callback that belongs to no sign-in of ours ends.
    onAPIError: { errorURL: '/api/sign-in' },
    // An address that only asked for a code leaves no readable trace.
    verification: { modelName: 'sign_in_code', storeIdentifier: { hash: async (identifier) => secrets.sign('code-for', identifier) } },
    databaseHooks: {
      user: { create: { before: async (user) => ({ data: { ...user, name: displayName(user.name, randomness), image: null } }) }, update: { before: async (user) => ({ data: renamed(user, randomness) }) } },
      account: { create: { before: async (account) => ({ data: withoutTokens(account) }) }, update: { before: async (account) => ({ data: withoutTokens(account) }) } },
      session: { create: { before: async (session) => ({ data: { ...session, ipAddress: null, userAgent: null } }) } },
    },
    // Limits are our own: they know the one trusted address header and keep no address.
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    advanced: {
      cookiePrefix: 'reader',
      useSecureCookies: settings.baseUrl.startsWith('https:'),
      ipAddress: { disableIpTracking: true },
      // The schema is checked by our migrations; better-auth's check would ask SQLite's catalogue on any engine.
      database: { validateSchema: false },
    },
    // Its message, and not what it was about: that may be a reader's address.
    logger: { level: 'error', log: (_, message) => logFailure('authentication', { message }) },
    plugins: [...plugins, emailOTP({
      expiresIn: CODE_MINUTES * 60,
      allowedAttempts: 5,
      // Six digits can be guessed from a plain hash in a moment; from a keyed one they cannot.
      storeOTP: { hash: async (code) => secrets.sign('sign-in-code', code) },
      sendVerificationOTP: ({ email, otp }) => sendCode(email, otp),
    })],
  });
}

/** A reader may change the display name, and only to one that others may read. */
function renamed<T extends { name?: string }>(user: T, randomness: Needs['randomness']): T {
  return user.name === undefined ? user : { ...user, name: displayName(user.name, randomness), image: null };
}

import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { Services } from './services.ts';

const YEAR = 365 * 24 * 60 * 60;

type Needs = Pick<Services, 'secrets' | 'settings' | 'randomness'>;

/** Under https the name's prefix keeps other hosts of the domain from setting the cookie. */
function cookieName({ settings }: Needs): string {
  return settings.baseUrl.startsWith('https:') ? '__Host-visitor' : 'visitor';
}

/**
 * The guest behind a request as the database names them, or null for a newcomer. The cookie holds
 * a random number and its signature; the database only a keyed hash, which cannot become a cookie.
 */
export function knownVisitor(context: Context, services: Needs): string | null {
  const [id, signature] = (getCookie(context, cookieName(services)) ?? '').split('.');
  if (!id || !signature || !services.secrets.matches('visitor-cookie', id, signature)) return null;
  return storedName(services, id);
}

/** The same, with a cookie for a newcomer. */
export function welcomeVisitor(context: Context, services: Needs): string {
  const known = knownVisitor(context, services);
  if (known) return known;
  const id = Buffer.from(services.randomness.bytes(16)).toString('base64url');
  setCookie(context, cookieName(services), `${id}.${services.secrets.sign('visitor-cookie', id)}`, {
    path: '/', httpOnly: true, sameSite: 'Lax', maxAge: YEAR, secure: services.settings.baseUrl.startsWith('https:'),
  });
  return storedName(services, id);
}

function storedName({ secrets }: Needs, id: string): string {
  return `guest:${secrets.sign('visitor', id)}`;
}

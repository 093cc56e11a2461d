/**
 * A phone number takes the place of an e-mail address under a domain that can never exist (RFC 2606),
 * so that both ways of signing in are one: one store of codes, hashed, one set of limits.
 */
const DOMAIN = '@phone.invalid';
const MOBILE = /^(?:\+?86)?(1[3-9]\d{9})$/;

/** '+86 138-0013-8000' -> '13800138000@phone.invalid'; everything else as it is, in lower case. */
export function signInAddress(text: string): string {
  const mobile = MOBILE.exec(text.replace(/[\s-]/g, ''));
  return mobile ? mobile[1] + DOMAIN : text.trim().toLowerCase();
}

/** '13800138000@phone.invalid' -> '13800138000'; null for an e-mail address. */
export function phoneOf(address: string): string | null {
  return address.endsWith(DOMAIN) ? address.slice(0, -DOMAIN.length) : null;
}

/** What its owner reads of it: the number without its middle; nothing for a stand-in of another sign-in. */
export function shownAddress(address: string): string {
  const phone = phoneOf(address);
  if (phone) return `${phone.slice(0, 3)}****${phone.slice(-4)}`;
  return isStandIn(address) ? '' : address;
}

/** No mail ever arrives there. */
export function isStandIn(address: string): boolean {
  return address.endsWith('.invalid');
}

import { createHmac, timingSafeEqual } from 'node:crypto';

/** Keyed hashes for separate purposes, all from AUTH_SECRET. */
export interface Secrets {
  /** Unguessable without the secret, the same for the same text: `sign('visitor', id)`. */
  sign(purpose: string, text: string): string;
  matches(purpose: string, text: string, signature: string): boolean;
}

export function secretsFrom(authSecret: string): Secrets {
  const sign = (purpose: string, text: string) =>
    createHmac('sha256', authSecret).update(`${purpose}\n${text}`).digest().subarray(0, 16).toString('base64url');
  return {
    sign,
    matches(purpose, text, signature) {
      const expected = Buffer.from(sign(purpose, text));
      const given = Buffer.from(signature);
      return expected.length === given.length && timingSafeEqual(expected, given);
    },
  };
}

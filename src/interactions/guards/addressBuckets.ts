import { createHmac } from 'node:crypto';
import type { Services } from '../services.ts';
import { sql } from '../storage/sql.ts';

type Needs = Pick<Services, 'database' | 'clock' | 'randomness'>;

/**
 * Names a client's address without keeping it: a keyed hash whose key is random, changes every day
 * and is deleted after two, so that afterwards nobody can find out which address a bucket was.
 * `besides` tells visitors of one address apart.
 */
export function addressBuckets(needs: Needs): (address: string, besides?: string) => Promise<string> {
  let today = { day: '', secret: '' };
  return async (address, besides = '') => {
    const day = needs.clock().toISOString().slice(0, 10);
    if (today.day !== day) today = { day, secret: await dailySecret(needs, day) };
    return createHmac('sha256', today.secret).update(`${network(address)}\n${besides}`).digest().subarray(0, 12).toString('base64url');
  };
}

/** The same for every process on this database: the first one of the day makes it. */
async function dailySecret({ database, randomness }: Needs, day: string): Promise<string> {
  const made = Buffer.from(randomness.bytes(32)).toString('base64url');
  const results = await database.batch([
    sql`INSERT INTO daily_secret (day, secret) VALUES (${day}, ${made}) ON CONFLICT (day) DO NOTHING`,
    sql`SELECT secret FROM daily_secret WHERE day = ${day}`,
  ]);
  return String(results[1].rows[0].secret);
}

/**
 * What one household or phone holds: an IPv4 address, or the first half of an IPv6 address.
 *
 * '::ffff:192.0.2.7' -> '192.0.2.7', '2001:db8:1:2:3:4:5:6' -> '2001:db8:1:2'
 */
export function network(address: string): string {
  const mapped = /^::ffff:([\d.]+)$/i.exec(address);
  if (mapped) return mapped[1];
  if (!address.includes(':')) return address;
  const [head, tail] = address.toLowerCase().split('%')[0].split('::');
  const left = head.split(':').filter(Boolean);
  const right = tail?.split(':').filter(Boolean) ?? [];
  const middle = tail === undefined ? [] : Array(Math.max(0, 8 - left.length - right.length)).fill('0');
  return [...left, ...middle, ...right].slice(0, 4).join(':');
}

import { type Challenge, createChallenge, type Payload, verifySolution } from 'altcha-lib';
// The one that asks WebCrypto, which Node and Workers both have.
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';
import type { Context } from 'hono';
import { Problem } from '../problem.ts';
import type { Services } from '../services.ts';
import type { Database } from '../storage/database.ts';
import { sql } from '../storage/sql.ts';

/** About half a second of a desktop, two of a poor phone: 256 keys of 4,000 rounds on average; one key to verify. */
const EFFORT = { algorithm: 'PBKDF2/SHA-256', cost: 4000, keyPrefix: '00' };
const MINUTES = 10;

type Needs = Pick<Services, 'database' | 'secrets' | 'clock'>;

/** Lets a request pass that brings a solution of one of our challenges in `x-proof`; each solution once. */
export function proofOfWork({ database, secrets, clock }: Needs) {
  const secret = secrets.sign('proof', 'challenge');

  async function challenge(): Promise<Challenge> {
    return createChallenge({ ...EFFORT, deriveKey, expiresAt: new Date(clock().getTime() + MINUTES * 60_000), hmacSignatureSecret: secret });
  }

  return async (context: Context): Promise<void> => {
    const proof = parsed(context.req.header('x-proof'));
    if (proof && (await isSolved(proof, secret)) && (await isFirst(database, proof.challenge.parameters))) return;
    throw new Problem(428, 'proof-required', '现在提交的人太多了，请等一会儿再试。', {}, { challenge: await challenge() });
  };
}

/** Base64 of the JSON that ALTCHA's widget sends. */
function parsed(header: string | undefined): Payload | null {
  try {
    const { challenge, solution } = JSON.parse(Buffer.from(header ?? '', 'base64').toString()) as Payload;
    const isWhole = typeof challenge.parameters.nonce === 'string' && typeof challenge.parameters.expiresAt === 'number';
    return isWhole ? { challenge, solution } : null;
  } catch {
    return null;
  }
}

async function isSolved({ challenge, solution }: Payload, secret: string): Promise<boolean> {
  // What is not even of the right form makes the library throw.
  const result = await verifySolution({ challenge, solution, deriveKey, hmacSignatureSecret: secret }).catch(() => null);
  return result?.verified ?? false;
}

async function isFirst(database: Database, { nonce, expiresAt }: Challenge['parameters']): Promise<boolean> {
  const [used] = await database.batch([sql`INSERT INTO used_proof (nonce, expires_at)
    VALUES (${nonce}, ${new Date(expiresAt! * 1000).toISOString()}) ON CONFLICT (nonce) DO NOTHING`]);
  return used.changes > 0;
}

/** A solution that has expired is refused by its date: who used it need not be remembered. */
export async function forgetProofs({ database, clock }: Pick<Services, 'database' | 'clock'>): Promise<void> {
  await database.batch([sql`DELETE FROM used_proof WHERE expires_at < ${clock().toISOString()}`]);
}

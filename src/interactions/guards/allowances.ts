import { Problem } from '../problem.ts';
import type { Services } from '../services.ts';
import { sql } from '../storage/sql.ts';

/** So many times in so many seconds. */
export interface Limit {
  times: number;
  seconds: number;
}

/** Who may do what how often. One address can be a whole school, so its limits are wide. */
export const LIMITS = {
  reaction: { visitor: { times: 120, seconds: 60 }, address: { times: 1200, seconds: 60 } },
  comment: { account: { times: 30, seconds: 600 }, address: { times: 120, seconds: 600 } },
  view: { address: { times: 600, seconds: 60 } },
  leave: { address: { times: 120, seconds: 600 } },
  'send-code': { mailbox: { times: 10, seconds: 600 }, address: { times: 60, seconds: 600 } },
  'sign-in': { mailbox: { times: 40, seconds: 600 }, address: { times: 200, seconds: 600 } },
} as const satisfies Record<string, Record<string, Limit>>;

export interface Use {
  /** 'reaction' and a hash of who it was */
  bucket: string;
  limit: Limit;
}

type Needs = Pick<Services, 'database' | 'clock'>;

/** From this part of a limit on the next uses must be earned by some work of the machine. */
export const NEAR = 0.75;

/**
 * Counts a use in each bucket, in one atomic step, and refuses when one of them is full; answers
 * whether one is nearly. What is refused counts too, or refusing would cost whoever tries nothing.
 */
export async function spend({ database, clock }: Needs, uses: readonly Use[]): Promise<'free' | 'near'> {
  const now = clock().getTime();
  const results = await database.batch(uses.map(({ bucket, limit }) => sql`
    INSERT INTO allowance (bucket, period, used) VALUES (${bucket}, ${periodOf(now, limit)}, 1)
    ON CONFLICT (bucket, period) DO UPDATE SET used = allowance.used + 1 RETURNING used`));
  const used = results.map(({ rows }) => Number(rows[0].used));
  uses.forEach(({ limit }, position) => {
    if (used[position] > limit.times) throw tooMany(now, limit);
  });
  return uses.some(({ limit }, position) => used[position] > limit.times * NEAR) ? 'near' : 'free';
}

/** The start of the period, as text that sorts by time. */
function periodOf(now: number, { seconds }: Limit): string {
  return new Date(now - (now % (seconds * 1000))).toISOString();
}

function tooMany(now: number, { seconds }: Limit): Problem {
  const wait = Math.ceil((seconds * 1000 - (now % (seconds * 1000))) / 1000);
  const when = wait < 60 ? `${wait} 秒` : `${Math.ceil(wait / 60)} 分钟`;
  return new Problem(429, 'too-many', `操作太频繁了，请 ${when}后再试。`, { 'retry-after': String(wait) });
}

const KEPT_HOURS = 48;

/** Drops what limits no longer need, with the secrets that could name an address. */
export async function forgetAllowances({ database, clock }: Pick<Services, 'database' | 'clock'>): Promise<void> {
  const cutoff = new Date(clock().getTime() - KEPT_HOURS * 3_600_000).toISOString();
  await database.batch([
    sql`DELETE FROM allowance WHERE period < ${cutoff}`,
    sql`DELETE FROM daily_secret WHERE day < ${cutoff.slice(0, 10)}`,
    sql`DELETE FROM sign_in_code WHERE "expiresAt" < ${clock().toISOString()}`,
    sql`DELETE FROM reader_session WHERE "expiresAt" < ${clock().toISOString()}`,
  ]);
}

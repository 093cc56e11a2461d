import { type Challenge, solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';
import { expect, test } from 'vitest';
import { LIMITS, NEAR } from '../../src/interactions/guards/allowances.ts';
import { upkeep } from '../../src/interactions/upkeep.ts';
import { BAMBOO, codeIn, newsroom, type Newsroom, stoppedClock } from './newsroom.ts';
import type { Visitor } from './visitor.ts';

const EMAIL = 'reader@example.org';
const FREE = Math.floor(LIMITS['send-code'].mailbox.times * NEAR);

const askCode = (visitor: Visitor, proof = '') =>
  visitor.send('POST', '/api/auth/email-otp/send-verification-otp', { email: EMAIL, type: 'sign-in' }, proof ? { 'x-proof': proof } : {});

const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64');

async function proofOf(challenge: Challenge): Promise<string> {
  return encoded({ challenge, solution: await solveChallenge({ challenge, deriveKey }) });
}

/** Uses up what is free, and answers the challenge that comes then. */
async function challenged(room: Newsroom): Promise<Challenge> {
  for (let use = 0; use < FREE; use++) expect((await askCode(room.visitor())).status).toBe(200);
  const refused = await askCode(room.visitor());
  expect([refused.status, refused.body.code]).toEqual([428, 'proof-required']);
  return refused.body.challenge;
}

test('far from a limit nobody is asked; near it a solution is, and it passes', async () => {
  await using room = await newsroom({ clock: stoppedClock() });
  const proof = await proofOf(await challenged(room));
  expect(room.mails).toHaveLength(FREE);
  expect((await askCode(room.visitor(), proof)).status).toBe(200);
  expect(room.mails).toHaveLength(FREE + 1);
  expect(codeIn(room.mails, EMAIL)).toMatch(/^\d{6}$/);
});

test('a solution works once, also when it is used twenty times at once', async () => {
  await using room = await newsroom({ clock: stoppedClock() });
  const proof = await proofOf(await challenged(room));
  const reader = room.visitor();
  // Of other mailboxes, so that only the proof decides; their own limit is near as well.
  const emails = Array.from({ length: 20 }, (_, number) => `reader-${number}@example.org`);
  const ask = (email: string, header: Record<string, string> = {}) => reader.send('POST', '/api/auth/email-otp/send-verification-otp', { email, type: 'sign-in' }, header);
  for (const email of emails) await room.services.database.batch([{
    sql: 'INSERT INTO allowance (bucket, period, used) SELECT ?, period, ? FROM allowance LIMIT 1', parameters: [`send-code ${room.services.secrets.sign('mailbox', email)}`, FREE],
  }]);
  const answers = await Promise.all(emails.map((email) => ask(email, { 'x-proof': proof })));
  expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array(19).fill(428)]);
  expect(await room.rows('SELECT count(*) AS n FROM used_proof')).toEqual([{ n: 1 }]);
});

test.each([
  ['another signature', (challenge: Challenge) => ({ ...challenge, signature: 'f'.repeat(64) })],
  ['less work than was asked', (challenge: Challenge) => ({ ...challenge, parameters: { ...challenge.parameters, cost: 1 } })],
  ['a later end', (challenge: Challenge) => ({ ...challenge, parameters: { ...challenge.parameters, expiresAt: challenge.parameters.expiresAt! + 600 } })],
])('a challenge with %s is not ours', async (_, forge) => {
  await using room = await newsroom({ clock: stoppedClock() });
  const challenge = await challenged(room);
  const proof = await proofOf(forge(challenge));
  expect((await askCode(room.visitor(), proof)).body.code).toBe('proof-required');
  expect(room.mails).toHaveLength(FREE);
});

test.each([
  ['nothing', () => ''], ['no JSON', () => 'nonsense'], ['no challenge', () => encoded({})], ['an empty challenge', () => encoded({ challenge: { parameters: {} } })],
  ['a list', () => encoded([])], ['no solution', (challenge: Challenge) => encoded({ challenge })],
  ['a wrong key', (challenge: Challenge) => encoded({ challenge, solution: { counter: 0, derivedKey: `00${'a'.repeat(62)}` } })],
])('%s for a proof passes nothing', async (_, proof) => {
  await using room = await newsroom({ clock: stoppedClock() });
  const challenge = await challenged(room);
  expect((await askCode(room.visitor(), proof(challenge))).body.code).toBe('proof-required');
  expect(room.mails).toHaveLength(FREE);
});

test('an expired challenge passes nothing', async () => {
  await using room = await newsroom({ clock: stoppedClock(11) });
  const proof = await proofOf(await challenged(room));
  expect((await askCode(room.visitor(), proof)).body.code).toBe('proof-required');
});

test('who used a solution is forgotten when it has expired, not before', async () => {
  const clock = Object.assign(() => new Date(clock.now), { now: Date.now() });
  await using room = await newsroom({ clock });
  const proof = await proofOf(await challenged(room));
  expect((await askCode(room.visitor(), proof)).status).toBe(200);
  clock.now += 9 * 60_000;
  await upkeep(room.services);
  expect(await room.rows('SELECT count(*) AS n FROM used_proof')).toEqual([{ n: 1 }]);
  clock.now += 2 * 60_000;
  await upkeep(room.services);
  expect(await room.rows('SELECT count(*) AS n FROM used_proof')).toEqual([{ n: 0 }]);
});

test('a full limit is full, with a solution too', async () => {
  await using room = await newsroom({ clock: stoppedClock() });
  let challenge = await challenged(room);
  let last = await askCode(room.visitor());
  while (last.status === 428) {
    challenge = last.body.challenge;
    last = await askCode(room.visitor());
  }
  expect(last.body.code).toBe('too-many');
  expect((await askCode(room.visitor(), await proofOf(challenge))).body.code).toBe('too-many');
});

test('a reader without script is told to wait, in words', async () => {
  await using room = await newsroom({ clock: stoppedClock() });
  await challenged(room);
  const answer = await room.visitor().submit('/api/sign-in', { article: BAMBOO, email: EMAIL });
  expect(answer.status).toBe(428);
  expect(answer.body).toContain('请等一会儿再试');
});

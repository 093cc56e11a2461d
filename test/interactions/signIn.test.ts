import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { expect, test } from 'vitest';
import { smtpMailer } from '../../src/interactions/mail/smtpMailer.ts';
import { BAMBOO, codeIn, newsroom, type Newsroom, stoppedClock } from './newsroom.ts';
import type { Visitor } from './visitor.ts';

const EMAIL = 'reader@example.org';

const askCode = (visitor: Visitor, email = EMAIL) =>
  visitor.send('POST', '/api/auth/email-otp/send-verification-otp', { email, type: 'sign-in' });
const enter = (visitor: Visitor, otp: string, name = '竹乡人') =>
  visitor.send('POST', '/api/auth/sign-in/email-otp', { email: EMAIL, otp, name });
const session = async (visitor: Visitor) => (await visitor.get('/api/me')).body.session;
const wrong = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

async function codeSent(room: Newsroom, visitor: Visitor): Promise<string> {
  expect((await askCode(visitor)).status).toBe(200);
  return codeIn(room.mails, EMAIL);
}

test('the code of the mail signs in, under the chosen name', async () => {
  await using room = await newsroom();
  const visitor = room.visitor();
  const code = await codeSent(room, visitor);
  expect(await session(visitor)).toBeNull();
  expect((await enter(visitor, code)).status).toBe(200);
  expect(await session(visitor)).toEqual({ name: '竹乡人', email: EMAIL, role: 'reader' });
});

test('a wrong code does not sign in, and after five of them the right one does not either', async () => {
  await using room = await newsroom();
  const visitor = room.visitor();
  const code = await codeSent(room, visitor);
  for (let attempt = 0; attempt < 5; attempt++) expect((await enter(visitor, wrong(code))).status).toBeGreaterThanOrEqual(400);
  expect((await enter(visitor, code)).status).toBeGreaterThanOrEqual(400);
  expect(await session(visitor)).toBeNull();
});

test('a code works once, also when it is entered twenty times at once', async () => {
  await using room = await newsroom();
  const code = await codeSent(room, room.visitor());
  const visitors = Array.from({ length: 20 }, () => room.visitor());
  await Promise.all(visitors.map((visitor) => enter(visitor, code)));
  const sessions = await Promise.all(visitors.map(session));
  expect(sessions.filter(Boolean)).toHaveLength(1);
  expect(await room.rows('SELECT count(*) AS n FROM reader_session')).toEqual([{ n: 1 }]);
  expect((await enter(room.visitor(), code)).status).toBeGreaterThanOrEqual(400);
});

test('a code that has expired does not sign in', async () => {
  await using room = await newsroom();
  const visitor = room.visitor();
  const code = await codeSent(room, visitor);
  const past = new Date(Date.now() - 1000).toISOString();
  await room.services.database.batch([{ sql: 'UPDATE sign_in_code SET "expiresAt" = ?', parameters: [past] }]);
  expect((await enter(visitor, code)).status).toBeGreaterThanOrEqual(400);
  expect(await session(visitor)).toBeNull();
});

test('signing out ends the session, not only the cookie', async () => {
  await using room = await newsroom();
  const visitor = await room.reader();
  const cookies = new Map(visitor.cookies);
  await visitor.send('POST', '/api/auth/sign-out', {});
  expect(await session(visitor)).toBeNull();
  const thief = room.visitor();
  cookies.forEach((value, name) => thief.cookies.set(name, value));
  expect(await session(thief)).toBeNull();
});

test('editors are who the configuration says, whatever a reader claims', async () => {
  await using room = await newsroom();
  expect((await session(await room.editor())).role).toBe('editor');
  const reader = await room.reader(EMAIL, 'editor@example.org');
  await reader.send('POST', '/api/auth/update-user', { role: 'editor', email: 'editor@example.org', name: '总编' });
  expect(await session(reader)).toMatchObject({ email: EMAIL, role: 'reader' });
});

test.each([
  ['editor@example.org', /^读者\d{4}$/],
  [' 竹\u202e  乡\u200b人 ', /^竹 乡 人$/],
  ['长'.repeat(30), /^长{20}$/],
])('the name %j becomes one that others can read', async (name, expected) => {
  await using room = await newsroom();
  expect((await session(await room.reader(EMAIL, name))).name).toMatch(expected);
});

test.each(['sign-up/email', 'sign-in/email', 'change-email', 'delete-user', 'email-otp/reset-password', 'email-otp/verify-email'])(
  'what the site does not use stays shut: %s', async (path) => {
    await using room = await newsroom();
    const answer = await (await room.reader()).send('POST', `/api/auth/${path}`, { email: EMAIL, password: 'x'.repeat(12) });
    expect([answer.status, answer.body.code]).toEqual([404, 'unknown-route']);
  });

test('codes for one mailbox are limited, and say when to come back', async () => {
  await using room = await newsroom({ clock: stoppedClock() });
  const answers = [];
  for (let each = 0; each < 13; each++) answers.push(await askCode(room.visitor()));
  const refused = answers.at(-1)!;
  expect([refused.status, refused.body.code]).toEqual([429, 'too-many']);
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(room.mails.length).toBeLessThanOrEqual(12);
});

test('a reader without script signs in by forms and keeps the comment that was written before', async () => {
  await using room = await newsroom();
  const visitor = room.visitor();
  const asked = await visitor.submit('/api/comments', { article: BAMBOO, body: '写在登录之前' });
  expect([asked.status, asked.body.includes('写在登录之前')]).toEqual([401, true]);
  await visitor.submit('/api/sign-in', { article: BAMBOO, body: '写在登录之前', email: EMAIL });
  const failed = await visitor.submit('/api/sign-in', { article: BAMBOO, email: EMAIL, otp: wrong(codeIn(room.mails, EMAIL)) });
  expect(failed.body).toContain('验证码不对');
  const done = await visitor.submit('/api/sign-in', { article: BAMBOO, body: '写在登录之前', email: EMAIL, otp: codeIn(room.mails, EMAIL), name: '甲' });
  expect([done.status, done.headers.get('location')]).toEqual([303, `${BAMBOO}#comment-received`]);
  expect((await visitor.get(`/api/me?article=${BAMBOO}`)).body.pending).toMatchObject([{ body: '写在登录之前' }]);
});

test('the mail arrives by SMTP, and its code signs in', async () => {
  const arrived: string[] = [];
  const smtp = new SMTPServer({
    authOptional: true, disabledCommands: ['STARTTLS'],
    onData(stream, envelope, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        arrived.push(`${envelope.envelope.rcptTo.map(({ address }) => address)}\n${Buffer.concat(chunks)}`);
        done();
      });
    },
  });
  await new Promise<void>((resolve) => smtp.listen(0, '127.0.0.1', resolve));
  try {
    const { port } = smtp.server.address() as AddressInfo;
    await using room = await newsroom({ mailer: smtpMailer(`smtp://127.0.0.1:${port}`, '大怀集 <news@example.org>') });
    const visitor = room.visitor();
    await askCode(visitor);
    expect(arrived).toHaveLength(1);
    const [recipient, ...message] = arrived[0].split('\n');
    expect(recipient).toBe(EMAIL);
    const body = message.join('\n').split(/\r?\n\r?\n/).slice(1).join('');
    const text = /^Content-Transfer-Encoding: base64/mi.test(arrived[0]) ? Buffer.from(body, 'base64').toString() : body;
    await enter(visitor, /\d{6}/.exec(text)![0]);
    expect((await session(visitor)).email).toBe(EMAIL);
  } finally {
    await new Promise<void>((resolve) => smtp.close(resolve));
  }
});

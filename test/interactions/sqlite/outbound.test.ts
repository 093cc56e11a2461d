import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { AddressInfo, Socket } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { expect, test } from 'vitest';
import { smtpMailer } from '../../../src/interactions/mail/smtpMailer.ts';
import { BAMBOO, newsroom, type Newsroom } from '../newsroom.ts';

/** Every connection that this process opens while `work` runs: `127.0.0.1:25`. */
async function connections(work: () => Promise<unknown>): Promise<string[]> {
  const opened: string[] = [];
  const note = (message: unknown) => {
    const { socket } = message as { socket: Socket };
    socket.once('connectionAttempt', (address: string, port: number) => opened.push(`${address}:${port}`));
  };
  subscribe('net.client.socket', note);
  try {
    await work();
  } finally {
    unsubscribe('net.client.socket', note);
  }
  return opened;
}

/** What readers and editors do in a day. */
async function day(room: Newsroom): Promise<void> {
  const [reader, editor, guest] = [await room.reader(), await room.editor(), room.visitor()];
  await guest.react(BAMBOO, 'flower');
  await guest.send('POST', '/api/views', { article: BAMBOO });
  const { id } = (await reader.comment(BAMBOO, '见 http://127.0.0.1:9/a 和 https://news.example/b')).body;
  await editor.decide(id, 1, 'approve');
  for (const path of ['/api/popular', '/api/snapshot', `/api/comments?article=${BAMBOO}`, `/api/comments/page?article=${BAMBOO}`, '/api/moderation/log', '/api/health']) {
    expect((await editor.get(path)).status).toBe(200);
  }
  expect((await reader.get('/api/account/export')).status).toBe(200);
  expect((await reader.send('DELETE', '/api/account')).status).toBe(204);
}

test('serving opens no connection', async () => {
  await using room = await newsroom();
  expect(await connections(() => day(room))).toEqual([]);
});

test('but to the configured mail server', async () => {
  const smtp = new SMTPServer({ authOptional: true, disabledCommands: ['STARTTLS'], onData: (stream, _, done) => stream.resume().on('end', () => done()) });
  await new Promise<void>((resolve) => smtp.listen(0, '127.0.0.1', resolve));
  const { port } = smtp.server.address() as AddressInfo;
  try {
    await using room = await newsroom({ mailer: smtpMailer(`smtp://127.0.0.1:${port}`, 'news@example.org') });
    const ask = () => room.visitor().send('POST', '/api/auth/email-otp/send-verification-otp', { email: 'a@example.org', type: 'sign-in' });
    expect(await connections(ask)).toEqual([`127.0.0.1:${port}`]);
  } finally {
    await new Promise<void>((resolve) => smtp.close(resolve));
  }
});

import { expect, test } from 'vitest';
import { BAMBOO } from '../newsroom.ts';
import { serverFolder } from './serverFolder.ts';

const EMAIL = 'he-who-writes@example.org';

test('the log is JSON, a line a write or refusal, without anything that leads to a person', async () => {
  await using folder = await serverFolder();
  await using server = await folder.start({ environment: { ADDRESS_HEADER: 'x-client' } });
  const cookies: string[] = [];
  async function send(method: string, path: string, fields?: object) {
    const answer = await fetch(server.url + path, {
      method, body: fields && JSON.stringify(fields),
      headers: {
        'origin': server.url, 'content-type': 'application/json', 'cookie': cookies.join('; '),
        'x-client': '203.0.113.77', 'user-agent': 'Distinctive/9.9', 'referer': `${server.url}/search/?q=${encodeURIComponent('私事')}`,
      },
    });
    cookies.push(...answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0]));
    await answer.text();
  }
  const id = crypto.randomUUID();
  await send('PUT', '/api/reactions', { article: BAMBOO, kind: 'egg' });
  await send('POST', '/api/auth/email-otp/send-verification-otp', { email: EMAIL, type: 'sign-in' });
  const [code] = /\d{6}/.exec(server.lines.find((line) => line.startsWith('[邮件]'))!)!;
  await send('POST', '/api/auth/sign-in/email-otp', { email: EMAIL, otp: code, name: '竹乡人' });
  await send('POST', '/api/comments', { id, article: BAMBOO, body: '你好' });
  await send('DELETE', `/api/comments/${id}`);
  await send('GET', `/api/me?article=${BAMBOO}`);
  await send('GET', '/api/reactions?article=/2020/03/none/');
  await server.end('SIGTERM');

  const lines = server.lines.filter((line) => line.startsWith('{'));
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    ['PUT', '/api/reactions', 200],
    ['POST', '/api/auth/*', 200],
    ['POST', '/api/auth/*', 200],
    ['POST', '/api/comments', 202],
    ['DELETE', '/api/comments/:id', 204],
    ['GET', '/api/reactions', 404],
  ].map(([method, route, status]) => ({ at: expect.any(String), event: 'request', method, route, status, ms: expect.any(Number) })));
  const values = cookies.map((cookie) => cookie.slice(cookie.indexOf('=') + 1));
  for (const trace of [EMAIL, '203.0.113', 'Distinctive', id, '竹乡人', '你好', encodeURIComponent('私事'), code, ...values]) expect(lines.join('\n').includes(trace), trace).toBe(false);
});

test('what goes wrong while signing in is a line too, without what it was about', async () => {
  await using folder = await serverFolder();
  const oidc = { BASE_URL: 'http://localhost', OIDC_ISSUER: 'http://127.0.0.1:1', OIDC_CLIENT_ID: 'paper', OIDC_CLIENT_SECRET: 'secret' };
  await using server = await folder.start({ environment: oidc });
  await fetch(`${server.url}/api/auth/callback/oidc?state=somebody&code=private`, { redirect: 'manual' });
  await server.end('SIGTERM');
  const failures = server.lines.filter((line) => line.includes('"authentication"')).map((line) => JSON.parse(line));
  expect(failures).toContainEqual({ at: expect.any(String), event: 'authentication', message: expect.stringContaining('state') });
  expect(server.lines.filter((line) => !/^\{.*\}$|^已启动|^警告/.test(line))).toEqual([]);
  for (const trace of ['somebody', 'private']) expect(server.lines.join('\n').includes(trace), trace).toBe(false);
});

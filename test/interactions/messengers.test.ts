import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { webhookMailer } from '../../src/interactions/mail/webhookMailer.ts';
import { readSettings } from '../../src/interactions/settings.ts';
import { aliyunSigned } from '../../src/interactions/sms/aliyunSignature.ts';
import { BAMBOO, newsroom } from './newsroom.ts';
import type { Visitor } from './visitor.ts';
import { type Received, webhookServer } from './webhookServer.ts';

const PHONE = '13800138000';
const SECRET = 'shared with the receiver';
const HOOK = { SMS_WEBHOOK_SECRET: SECRET };
const ALIYUN = { ALIYUN_SMS_KEY_ID: 'YourAccessKeyId', ALIYUN_SMS_KEY_SECRET: 'YourAccessKeySecret', ALIYUN_SMS_SIGN: '大怀集', ALIYUN_SMS_TEMPLATE: 'SMS_1' };

const ask = (visitor: Visitor, email: string) => visitor.send('POST', '/api/auth/email-otp/send-verification-otp', { email, type: 'sign-in' });
const enter = (visitor: Visitor, email: string, otp: string) => visitor.send('POST', '/api/auth/sign-in/email-otp', { email, otp, name: '竹乡人' });
const session = async (visitor: Visitor) => (await visitor.get('/api/me')).body.session;
const signatureOf = ({ body }: Received) => `sha256=${createHmac('sha256', SECRET).update(body).digest('hex')}`;

test('a code comes to the phone by the webhook, signed, and signs in however the number is written', async () => {
  await using hook = await webhookServer();
  await using room = await newsroom({ environment: { SMS_WEBHOOK: `${hook.url}/sms`, ...HOOK } });
  const visitor = room.visitor();
  expect((await ask(visitor, `+86 138-0013-8000`)).status).toBe(200);
  const [message] = hook.received;
  expect(JSON.parse(message.body)).toEqual({ phone: PHONE, code: expect.stringMatching(/^\d{6}$/), minutes: 10 });
  expect([message.method, message.url, message.headers['x-signature']]).toEqual(['POST', '/sms', signatureOf(message)]);
  expect(room.mails).toEqual([]);
  expect((await enter(visitor, PHONE, JSON.parse(message.body).code)).status).toBe(200);
  expect(await session(visitor)).toEqual({ name: '竹乡人', email: '138****8000', role: 'reader' });
  const bytes = await room.bytes();
  expect(bytes.includes(PHONE)).toBe(true);
  expect(bytes.includes(JSON.parse(message.body).code)).toBe(false);
});

test('a phone code works once under twenty parallel uses', async () => {
  await using hook = await webhookServer();
  await using room = await newsroom({ environment: { SMS_WEBHOOK: hook.url, ...HOOK } });
  await ask(room.visitor(), PHONE);
  const { code } = JSON.parse(hook.received[0].body);
  const visitors = Array.from({ length: 20 }, () => room.visitor());
  await Promise.all(visitors.map((visitor) => enter(visitor, PHONE, code)));
  expect((await Promise.all(visitors.map(session))).filter(Boolean)).toHaveLength(1);
});

test('an editor may be named by phone number, and gets no digest there', async () => {
  await using hook = await webhookServer();
  await using room = await newsroom({ environment: { SMS_WEBHOOK: hook.url, ...HOOK, EDITORS: PHONE } });
  const visitor = room.visitor();
  await ask(visitor, PHONE);
  await enter(visitor, PHONE, JSON.parse(hook.received[0].body).code);
  expect((await session(visitor)).role).toBe('editor');
});

test.each([['13800138000', 'phone-off'], ['13800138000@phone.invalid', 'phone-off'], ['abc@oidc.invalid', 'INVALID_EMAIL']])(
  'without a sender of short messages no code goes to %s', async (address, code) => {
    await using room = await newsroom();
    const answer = await ask(room.visitor(), address);
    expect([answer.status, answer.body.code]).toEqual([400, code]);
    expect(room.mails).toEqual([]);
  });

test('a reader without script signs in by phone too', async () => {
  await using hook = await webhookServer();
  await using room = await newsroom({ environment: { SMS_WEBHOOK: hook.url, ...HOOK } });
  const visitor = room.visitor();
  expect((await visitor.get('/api/sign-in')).body).toContain('邮箱或手机号');
  await visitor.submit('/api/sign-in', { article: BAMBOO, email: PHONE });
  const done = await visitor.submit('/api/sign-in', { article: BAMBOO, email: PHONE, otp: JSON.parse(hook.received[0].body).code, name: '甲' });
  expect([done.status, done.headers.get('location')]).toEqual([303, BAMBOO]);
});

test('when the message was not taken the reader is told that no code is on its way', async () => {
  await using hook = await webhookServer();
  await using room = await newsroom({ environment: { SMS_WEBHOOK: hook.url, ...HOOK } });
  hook.answer(503);
  const answer = await ask(room.visitor(), PHONE);
  expect([answer.status, answer.body.code]).toEqual([502, 'not-sent']);
});

test('nor is a mail on its way that the server refused, and the page without script says so', async () => {
  await using room = await newsroom({ mailer: { send: async () => { throw new Error('550 no such user reader@example.org'); } } });
  expect((await ask(room.visitor(), 'reader@example.org')).body.detail).toBe('验证码没有发出去，请稍后再试。');
  const page = await room.visitor().submit('/api/sign-in', { article: BAMBOO, email: 'reader@example.org' });
  expect([page.status, page.body.includes('验证码没有发出去')]).toEqual([502, true]);
});

test('the signature of 阿里云 is that of its own documented example', () => {
  const { query, headers } = aliyunSigned({
    host: 'ecs.cn-shanghai.aliyuncs.com', action: 'RunInstances', version: '2014-05-26', date: '2023-10-26T10:22:32Z', nonce: '3156853299f313e23d1673dc12e1703d',
    parameters: { RegionId: 'cn-shanghai', ImageId: 'win2019_1809_x64_dtc_zh-cn_40G_alibase_20230811.vhd' },
  }, { id: 'YourAccessKeyId', secret: 'YourAccessKeySecret' });
  expect(query).toBe('ImageId=win2019_1809_x64_dtc_zh-cn_40G_alibase_20230811.vhd&RegionId=cn-shanghai');
  expect(headers.authorization).toBe('ACS3-HMAC-SHA256 Credential=YourAccessKeyId,SignedHeaders=host;x-acs-action;x-acs-content-sha256;x-acs-date;x-acs-signature-nonce;x-acs-version,Signature=06563a9e1b43f5dfe96b81484da74bceab24a1d853912eee15083a6f0f3283c0');
});

test('阿里云 is asked as its interface wants it, and its refusal is a failure although it answers 200', async () => {
  await using cloud = await webhookServer();
  await using room = await newsroom({ environment: { ...ALIYUN, ALIYUN_SMS_ENDPOINT: cloud.url } });
  cloud.answer(200, '{"Code":"OK"}');
  expect((await ask(room.visitor(), PHONE)).status).toBe(200);
  const [{ method, url, headers, body }] = cloud.received;
  const query = new URL(url, cloud.url).searchParams;
  expect([method, body, headers['x-acs-action'], headers['x-acs-version']]).toEqual(['POST', '', 'SendSms', '2017-05-25']);
  expect(Object.fromEntries(query)).toEqual({ PhoneNumbers: PHONE, SignName: '大怀集', TemplateCode: 'SMS_1', TemplateParam: expect.stringMatching(/^\{"code":"\d{6}"\}$/) });
  const signed = aliyunSigned({
    host: headers.host!, action: 'SendSms', version: '2017-05-25', parameters: Object.fromEntries(query),
    date: String(headers['x-acs-date']), nonce: String(headers['x-acs-signature-nonce']),
  }, { id: ALIYUN.ALIYUN_SMS_KEY_ID, secret: ALIYUN.ALIYUN_SMS_KEY_SECRET });
  expect(headers.authorization).toBe(signed.headers.authorization);
  cloud.answer(200, '{"Code":"isv.BUSINESS_LIMIT_CONTROL"}');
  expect((await ask(room.visitor(), PHONE)).body.code).toBe('not-sent');
});

test('mail goes by webhook where there is no SMTP, signed, and its code signs in', async () => {
  await using hook = await webhookServer();
  await using room = await newsroom({ mailer: webhookMailer({ url: hook.url, secret: SECRET }, '大怀集 <news@example.org>') });
  const visitor = room.visitor();
  await ask(visitor, 'reader@example.org');
  const [message] = hook.received;
  expect(message.headers['x-signature']).toBe(signatureOf(message));
  const mail = JSON.parse(message.body);
  expect(mail).toMatchObject({ from: '大怀集 <news@example.org>', to: 'reader@example.org', subject: expect.stringContaining('验证码') });
  await enter(visitor, 'reader@example.org', /\d{6}/.exec(mail.text)![0]);
  expect((await session(visitor)).email).toBe('reader@example.org');
});

test.each([
  [{ SMS_WEBHOOK: 'http://127.0.0.1:9' }, /SMS_WEBHOOK_SECRET/], [{ ALIYUN_SMS_KEY_ID: 'x' }, /ALIYUN_SMS_KEY_SECRET/],
  [{ OIDC_ISSUER: 'https://id.example' }, /BASE_URL/], [{ BASE_URL: 'https://news.example', OIDC_ISSUER: 'https://id.example' }, /OIDC_CLIENT_ID/],
])('half a configuration is refused at the start: %j', (environment, message) => {
  expect(() => readSettings(environment)).toThrow(message);
});

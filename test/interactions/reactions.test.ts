import { expect, test } from 'vitest';
import { BAMBOO, FERRY, newsroom } from './newsroom.ts';

const NONE = { flower: 0, handshake: 0, shock: 0, pass: 0, egg: 0 };

test('a guest reacts and everybody sees the count', async () => {
  await using room = await newsroom();
  const answer = await room.visitor().react(BAMBOO, 'flower');
  expect(answer.status).toBe(200);
  expect(answer.body).toEqual({ counts: { [BAMBOO]: { ...NONE, flower: 1 } } });
  expect((await room.visitor().get(`/api/reactions?article=${BAMBOO}`)).body).toEqual(answer.body);
});

test('changing one’s mind moves the reaction', async () => {
  await using room = await newsroom();
  const visitor = room.visitor();
  await visitor.react(BAMBOO, 'flower');
  expect((await visitor.react(BAMBOO, 'egg')).body.counts[BAMBOO]).toEqual({ ...NONE, egg: 1 });
  expect((await visitor.get(`/api/me?article=${BAMBOO}`)).body.reaction).toBe('egg');
});

test('undoing removes it, and undoing again changes nothing', async () => {
  await using room = await newsroom();
  const visitor = room.visitor();
  await visitor.react(BAMBOO, 'pass');
  for (let time = 0; time < 2; time++) {
    expect((await visitor.send('DELETE', `/api/reactions?article=${BAMBOO}`)).body.counts[BAMBOO]).toEqual(NONE);
  }
  expect((await visitor.get(`/api/me?article=${BAMBOO}`)).body.reaction).toBeNull();
});

test('the same request fifty times is one reaction, by PUT and by form', async () => {
  await using room = await newsroom();
  const visitor = room.visitor();
  for (let time = 0; time < 50; time++) await visitor.react(BAMBOO, 'shock');
  for (let time = 0; time < 50; time++) await visitor.submit('/api/reactions', { article: BAMBOO, kind: 'shock' });
  expect((await visitor.get(`/api/reactions?article=${BAMBOO}`)).body.counts[BAMBOO]).toEqual({ ...NONE, shock: 1 });
});

test('640 concurrent first reactions on one article are all counted', async () => {
  await using room = await newsroom({ environment: { RATE_LIMITS: 'off' } });
  const kinds = Object.keys(NONE);
  const answers = await Promise.all(Array.from({ length: 640 }, (_, each) => room.visitor().react(BAMBOO, kinds[each % 5])));
  expect(answers.every(({ status }) => status === 200)).toBe(true);
  const { body } = await room.visitor().get(`/api/reactions?article=${BAMBOO}`);
  expect(body.counts[BAMBOO]).toEqual({ flower: 128, handshake: 128, shock: 128, pass: 128, egg: 128 });
  expect(await room.rows('SELECT count(*) AS n FROM reaction')).toEqual([{ n: 640 }]);
});

test('one visitor who switches 200 times at once ends with one reaction', async () => {
  await using room = await newsroom({ environment: { RATE_LIMITS: 'off' } });
  const visitor = room.visitor();
  await visitor.react(BAMBOO, 'flower');
  const kinds = Object.keys(NONE);
  await Promise.all(Array.from({ length: 200 }, (_, each) => visitor.react(BAMBOO, kinds[each % 5])));
  const counts: Record<string, number> = (await visitor.get(`/api/reactions?article=${BAMBOO}`)).body.counts[BAMBOO];
  expect(Object.values(counts).sort()).toEqual([0, 0, 0, 0, 1]);
  expect(counts[(await visitor.get(`/api/me?article=${BAMBOO}`)).body.reaction]).toBe(1);
});

test('several articles are answered at once, unknown ones left out', async () => {
  await using room = await newsroom();
  await room.visitor().react(FERRY, 'flower');
  const { body } = await room.visitor().get(`/api/reactions?article=${BAMBOO}&article=${FERRY}&article=/2020/03/none/`);
  expect(body).toEqual({ counts: { [BAMBOO]: NONE, [FERRY]: { ...NONE, flower: 1 } } });
});

test('the counts may be cached, look at no cookie and set none', async () => {
  await using room = await newsroom();
  const { headers } = await room.visitor().get(`/api/reactions?article=${BAMBOO}`);
  expect(headers.get('cache-control')).toContain('public');
  expect(headers.get('set-cookie')).toBeNull();
  expect((await room.visitor().get(`/api/me?article=${BAMBOO}`)).headers.get('cache-control')).toBe('no-store');
});

test.each([
  ['/2020/03/nothing/', 'flower', 404, 'unknown-article'],
  ['/2020/03/__proto__/', 'flower', 404, 'unknown-article'],
  ['/2020/03/../../site/', 'flower', 404, 'unknown-article'],
  ['/xinwen/', 'flower', 404, 'unknown-article'],
  [BAMBOO, 'heart', 400, 'unknown-kind'],
  [BAMBOO, 'constructor', 400, 'unknown-kind'],
])('%s with %s is refused and nothing is written', async (article, kind, status, code) => {
  await using room = await newsroom();
  const answer = await room.visitor().react(article, kind);
  expect(answer.status).toBe(status);
  expect(answer.headers.get('content-type')).toBe('application/problem+json');
  expect(answer.body).toMatchObject({ status, code });
  expect(await room.rows('SELECT * FROM tally')).toEqual([]);
  expect(await room.rows('SELECT * FROM reaction')).toEqual([]);
});

test('more than a hundred articles in one question are refused', async () => {
  await using room = await newsroom();
  const many = Array.from({ length: 101 }, (_, each) => `article=/2020/03/a${each}/`).join('&');
  expect((await room.visitor().get(`/api/reactions?${many}`)).status).toBe(400);
});

test('a forged visitor cookie is a newcomer, not somebody else', async () => {
  await using room = await newsroom();
  const victim = room.visitor();
  await victim.react(BAMBOO, 'flower');
  const [id] = victim.cookies.get('visitor')!.split('.');
  const forger = room.visitor();
  forger.cookies.set('visitor', `${id}.AAAAAAAAAAAAAAAAAAAAAA`);
  await forger.send('DELETE', `/api/reactions?article=${BAMBOO}`);
  expect((await victim.get(`/api/me?article=${BAMBOO}`)).body.reaction).toBe('flower');
});

test('signing in moves a guest’s reaction and never doubles it', async () => {
  await using room = await newsroom();
  const visitor = room.visitor();
  await visitor.react(BAMBOO, 'flower');
  await visitor.signIn('a@example.org', '甲', () => /\d{6}/.exec(room.mails[0].text)![0]);
  expect((await visitor.get(`/api/me?article=${BAMBOO}`)).body.reaction).toBe('flower');
  expect((await visitor.react(BAMBOO, 'egg')).body.counts[BAMBOO]).toEqual({ ...NONE, egg: 1 });
});

test('where the newsroom asks for it, reacting needs an account', async () => {
  await using room = await newsroom({ access: 'login' });
  const refused = await room.visitor().react(BAMBOO, 'flower');
  expect([refused.status, refused.body.code]).toEqual([401, 'sign-in-required']);
  expect((await (await room.reader()).react(BAMBOO, 'flower')).status).toBe(200);
});

test('a plain form reacts and leads back to the article; its empty button withdraws', async () => {
  await using room = await newsroom();
  const visitor = room.visitor();
  const reacted = await visitor.submit('/api/reactions', { article: BAMBOO, kind: 'handshake' });
  expect([reacted.status, reacted.headers.get('location')]).toEqual([303, `${BAMBOO}#reaction-received`]);
  expect((await visitor.get(`/api/me?article=${BAMBOO}`)).body.reaction).toBe('handshake');
  const withdrawn = await visitor.submit('/api/reactions', { article: BAMBOO, kind: '' });
  expect(withdrawn.headers.get('location')).toBe(`${BAMBOO}#reaction-withdrawn`);
  expect((await visitor.get(`/api/me?article=${BAMBOO}`)).body.reaction).toBeNull();
});

test('a refused form answers a page in plain words', async () => {
  await using room = await newsroom();
  const answer = await room.visitor().submit('/api/reactions', { article: '/2020/03/nothing/', kind: 'egg' });
  expect(answer.status).toBe(404);
  expect(answer.headers.get('content-type')).toContain('text/html');
  expect(answer.body).toContain('没有这篇文章。');
});

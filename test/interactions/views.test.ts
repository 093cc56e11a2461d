import { expect, test } from 'vitest';
import { LIMITS } from '../../src/interactions/guards/allowances.ts';
import { upkeep } from '../../src/interactions/upkeep.ts';
import { BAMBOO, CLOSED, FERRY, newsroom, type Newsroom, stoppedClock } from './newsroom.ts';
import type { Visitor } from './visitor.ts';

const BROWSER = 'Mozilla/5.0 (a browser)';
const HEADER = { ADDRESS_HEADER: 'x-real-ip' };
const DAY = 86_400_000;

function view(visitor: Visitor, article: string, address = '192.0.2.7', browser = BROWSER) {
  return visitor.send('POST', '/api/views', { article }, { 'x-real-ip': address, 'user-agent': browser });
}

const counted = (room: Newsroom) => room.rows('SELECT article, SUM(count) AS n FROM view_count GROUP BY article ORDER BY article');
const popular = async (room: Newsroom) => (await room.visitor().get('/api/popular')).body;

/** A clock that a test moves. */
function movedClock() {
  const clock = Object.assign(() => new Date(clock.now), { now: Date.UTC(2020, 4, 10, 4) });
  return clock;
}

test('a visitor counts once a day and article, however often the page is opened', async () => {
  const clock = movedClock();
  await using room = await newsroom({ environment: HEADER, clock });
  const visitor = room.visitor();
  const answers = await Promise.all(Array.from({ length: 20 }, () => view(visitor, BAMBOO)));
  expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(204));
  await view(visitor, FERRY);
  await view(visitor, BAMBOO, '192.0.2.8');
  await view(visitor, BAMBOO, '192.0.2.7', 'another browser of the household');
  expect(await counted(room)).toEqual([{ article: FERRY, n: 1 }, { article: BAMBOO, n: 3 }]);
  clock.now += DAY;
  await view(visitor, BAMBOO);
  expect(await counted(room)).toEqual([{ article: FERRY, n: 1 }, { article: BAMBOO, n: 4 }]);
});

test('reading leaves no cookie, no address and no browser, and after two days no mark', async () => {
  const clock = movedClock();
  await using room = await newsroom({ environment: HEADER, clock });
  expect((await view(room.visitor(), BAMBOO)).headers.getSetCookie()).toEqual([]);
  const bytes = await room.bytes();
  expect(bytes).toContain(BAMBOO);
  for (const trace of ['192.0.2.7', BROWSER]) expect(bytes).not.toContain(trace);
  clock.now += 2 * DAY;
  await upkeep(room.services);
  expect(await room.rows('SELECT * FROM view_mark')).toEqual([]);
  expect(await counted(room)).toEqual([{ article: BAMBOO, n: 1 }]);
});

test.each([['an unknown article', '/2020/03/nothing/', {}, 404], ['another site', BAMBOO, { origin: 'https://other.example' }, 403]])(
  'nothing is counted for %s', async (_, article, headers, status) => {
    await using room = await newsroom();
    expect((await room.visitor().send('POST', '/api/views', { article }, headers)).status).toBe(status);
    expect(await counted(room)).toEqual([]);
  });

test('the hot list is that of the last seven days, most views first', async () => {
  const clock = movedClock();
  await using room = await newsroom({ environment: HEADER, clock });
  for (const address of ['192.0.2.1', '192.0.2.2', '192.0.2.3']) await view(room.visitor(), CLOSED, address);
  clock.now += 6 * DAY;
  await view(room.visitor(), FERRY, '192.0.2.1');
  for (const address of ['192.0.2.1', '192.0.2.2']) await view(room.visitor(), BAMBOO, address);
  expect((await popular(room)).hot.map(({ url }: { url: string }) => url)).toEqual([CLOSED, BAMBOO, FERRY]);
  clock.now += DAY;
  expect((await popular(room)).hot).toEqual([{ url: BAMBOO, title: '下帅竹海', count: 2 }, { url: FERRY, title: '绥江渡口', count: 1 }]);
});

test('鲜花最多 counts the flowers of recent articles and of no other reaction', async () => {
  await using room = await newsroom({ clock: movedClock() });
  for (const article of [BAMBOO, BAMBOO, FERRY]) await room.visitor().react(article, 'flower');
  await room.visitor().react(FERRY, 'egg');
  await room.services.database.batch([{ sql: `INSERT INTO tally (article, kind, count) VALUES ('/2019/01/old/', 'flower', 99)`, parameters: [] }]);
  expect((await popular(room)).flowers).toEqual([{ url: BAMBOO, title: '下帅竹海', count: 2 }, { url: FERRY, title: '绥江渡口', count: 1 }]);
});

test('an article that is not published any more is in no list', async () => {
  await using room = await newsroom({ clock: movedClock() });
  await room.services.database.batch([
    { sql: `INSERT INTO view_count (day, article, count) VALUES ('2020-05-10', '/2020/03/withdrawn/', 9)`, parameters: [] },
    { sql: `INSERT INTO tally (article, kind, count) VALUES ('/2020/03/withdrawn/', 'flower', 9)`, parameters: [] },
  ]);
  expect(await popular(room)).toEqual({ hot: [], flowers: [] });
});

test('one address counts no more than a school could, and is asked for nothing', async () => {
  await using room = await newsroom({ environment: HEADER, clock: stoppedClock() });
  await view(room.visitor(), BAMBOO);
  const { times } = LIMITS.view.address;
  const used = (count: number) => room.services.database.batch([{ sql: 'UPDATE allowance SET used = ?', parameters: [count] }]);
  await used(times - 1);
  expect((await view(room.visitor(), FERRY)).status).toBe(204);
  expect((await view(room.visitor(), FERRY)).status).toBe(429);
});

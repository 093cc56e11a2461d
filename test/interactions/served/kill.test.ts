import { expect, test } from 'vitest';
import { BAMBOO, FERRY } from '../newsroom.ts';
import { countsOf, ownReaction, react } from './guest.ts';
import { serverFolder } from './serverFolder.ts';

// The long form: KILLS=50 npm test -- test/interactions/served
const KILLS = Number(process.env.KILLS ?? 1);
const VISITORS = 20;

test(`kill -9 loses nothing that was acknowledged, and repeating everything doubles nothing, ${KILLS} times`, async () => {
  await using folder = await serverFolder();
  for (let round = 1; round <= KILLS; round++) {
    await using victim = await folder.start();
    const visitors = await Promise.all(Array.from({ length: VISITORS }, () => react(victim.url, BAMBOO)));
    const cookies = visitors.map(({ cookie }) => cookie);
    expect(new Set(cookies).size).toBe(VISITORS);
    // Killed while the second half is on its way.
    const acknowledged: string[] = [];
    await Promise.allSettled(cookies.map(async (cookie) => {
      const { status } = await react(victim.url, FERRY, cookie);
      if (status === 200) acknowledged.push(cookie);
      if (acknowledged.length === VISITORS / 2) await victim.end('SIGKILL');
    }));
    expect(acknowledged.length).toBeGreaterThanOrEqual(VISITORS / 2);

    await using next = await folder.start();
    expect((await countsOf(next.url, BAMBOO)).egg).toBe(VISITORS * round);
    for (const cookie of acknowledged) expect(await ownReaction(next.url, FERRY, cookie)).toBe('egg');
    await Promise.all(cookies.map((cookie) => react(next.url, FERRY, cookie)));
    expect((await countsOf(next.url, FERRY)).egg).toBe(VISITORS * round);
  }
}, 30_000 + KILLS * 10_000);

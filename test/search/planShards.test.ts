import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CLOSED, type Limits, planAnew, type PlannedEntry, type PlannedShard, planPush, type StandingShard } from '../../src/search/planShards.ts';

const LIMITS: Limits = [8, 24, 64];

/** Shards as a store would keep them: their members, less those that were edited or deleted since. */
type Shard = StandingShard & { members: PlannedEntry[] };

const entry = (n: number, hash = 'a'): PlannedEntry => ({ url: `/${n}/`, id: n, hash });
const entries = fc.uniqueArray(fc.record({ n: fc.integer({ min: 1, max: 900 }), hash: fc.constantFrom('a', 'b') }), { selector: ({ n }) => n, maxLength: 300 })
  .map((list) => list.map(({ n, hash }) => entry(n, hash)).sort((a, b) => a.id - b.id));
/** What each push finds published. */
const history = fc.array(entries, { minLength: 1, maxLength: 6 });

function stand(plan: PlannedShard[]): Shard[] {
  return plan.map(({ id, level, standing, entries: members }) => (
    (standing as Shard | null) ?? { id, level, from: members[0].id, articles: members.length, shadowed: [], members }));
}

function push(standing: Shard[], published: PlannedEntry[]): Shard[] {
  const now = new Map(published.map((each) => [each.url, each]));
  const lost = (shard: Shard) => shard.members.filter(({ url, hash }) => now.get(url)?.hash !== hash);
  const shards = standing.map((shard) => {
    const members = shard.members.filter((member) => !lost(shard).includes(member));
    return { ...shard, members, articles: members.length, shadowed: [...shard.shadowed, ...lost(shard).map(({ url }) => url)] };
  });
  const placed = new Set(shards.flatMap(({ members }) => members.map(({ url }) => url)));
  const fresh = published.filter(({ url }) => !placed.has(url));
  const members = (shard: StandingShard) => (shard as Shard).members;
  return stand(planPush({ standing: shards, members, fresh, key: 'k', limits: LIMITS }) ?? planAnew(published, shards, 'k', LIMITS));
}

const clean = (published: PlannedEntry[]) => stand(planAnew(published, [], 'k', LIMITS));
const grown = (pushes: PlannedEntry[][]) => pushes.slice(1).reduce(push, clean(pushes[0]));
const closed = (shards: Shard[]) => shards.filter(({ level }) => level === CLOSED).map(({ id }) => id);

describe('planShards', () => {
  it('holds every published article once, in its present form, after any history', () => {
    fc.assert(fc.property(history, (pushes) => {
      const held = grown(pushes).flatMap(({ members }) => members).sort((a, b) => a.id - b.id);
      expect(held).toEqual(pushes.at(-1));
    }));
  });

  it('keeps the limits, up to a remainder that joins the last closed shard', () => {
    fc.assert(fc.property(history, (pushes) => {
      const shards = grown(pushes);
      for (const level of [0, 1]) expect(shards.filter((shard) => shard.level === level).length).toBeLessThanOrEqual(1);
      for (const { level, articles } of shards) expect(articles).toBeLessThanOrEqual(level === CLOSED ? LIMITS[CLOSED] * 1.125 : LIMITS[level]);
    }));
  });

  it('cuts a clean build by the articles alone, and keeps the shards that this cut has too', () => {
    fc.assert(fc.property(history, entries, (pushes, last) => {
      const before = grown([...pushes, last]);
      const plan = planAnew(last, before, 'k', LIMITS);
      expect(stand(plan).map(({ id, level }) => ({ id, level }))).toEqual(clean(last).map(({ id, level }) => ({ id, level })));
      for (const { standing } of plan) expect(standing?.shadowed ?? []).toEqual([]);
    }));
  });

  it('leaves closed shards alone when one article is added, edited or deleted', () => {
    const list = Array.from({ length: 200 }, (_, i) => entry(i));
    const before = clean(list);
    expect(closed(before).length).toBeGreaterThan(1);
    for (const after of [list.with(5, entry(5, 'b')), list.slice(1), [...list, entry(300)]]) expect(closed(push(before, after))).toEqual(closed(before));
    const edited = push(before, list.with(5, entry(5, 'b')));
    expect(edited[0].shadowed).toEqual(['/5/']);
    expect(edited.at(-1)!.members.map(({ url }) => url)).toContain('/5/');
  });

  it('rebuilds the newest shard alone, then the recent one, and the last closed one only when that is full', () => {
    let list = Array.from({ length: 200 }, (_, i) => entry(i));
    let shards = clean(list);
    const rebuilt = new Set<string>();
    for (let n = 1000; n < 1060; n++) {
      list = [...list, entry(n)];
      const next = push(shards, list);
      const known = new Set(shards.map(({ id }) => id));
      rebuilt.add([...new Set(next.filter(({ id }) => !known.has(id)).map(({ level }) => level))].sort().join());
      shards = next;
    }
    expect([...rebuilt].sort()).toEqual(['0', '0,1', '0,1,2']);
  });

  it('moves few cuts when an old article is deleted before a compaction', () => {
    const list = Array.from({ length: 5000 }, (_, i) => entry(i));
    const limits: Limits = [8, 24, 800];
    const ids = new Set(planAnew(list, [], 'k', limits).map(({ id }) => id));
    const changed = planAnew(list.slice(1), [], 'k', limits).filter(({ id }) => !ids.has(id));
    // The one it was in, and perhaps the next.
    expect(changed.length).toBeLessThanOrEqual(2);
  });

  it('makes other shards of the same articles for another key', () => {
    expect(closed(stand(planAnew(Array.from({ length: 200 }, (_, i) => entry(i)), [], 'other', LIMITS)))).not.toEqual(closed(clean(Array.from({ length: 200 }, (_, i) => entry(i)))));
  });
});

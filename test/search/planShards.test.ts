import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PlannedEntry, planShards, type ShardPlan } from '../../src/search/planShards.ts';

const SIZES = { capacity: 20, newest: 8 };
const PUSH = { ...SIZES, compact: false, clean: false };

const entries = fc.uniqueArray(fc.record({ url: fc.integer({ min: 1, max: 400 }).map((n) => `/${n}/`), hash: fc.constantFrom('a', 'b'), ms: fc.integer({ min: 0, max: 90 }) }), { selector: ({ url }) => url, maxLength: 120 });

/** A history: what each push finds published. */
const history = fc.array(entries, { minLength: 1, maxLength: 6 });

function living({ shards }: ShardPlan): Record<string, string> {
  const all: Record<string, string> = {};
  for (const { urls, hashes, shadowed } of shards) {
    urls.forEach((url, i) => {
      if (shadowed.includes(i)) return;
      expect(all[url]).toBeUndefined();
      all[url] = hashes[i];
    });
  }
  return all;
}

const published = (list: PlannedEntry[]) => Object.fromEntries(list.map(({ url, hash }) => [url, hash]));
const plans = (pushes: PlannedEntry[][]) => pushes.reduce<ShardPlan[]>((done, list) => [...done, planShards(done.at(-1) ?? null, list, PUSH)], []);

describe('planShards', () => {
  it('holds every published article once, in its present form, after any history', () => {
    fc.assert(fc.property(history, (pushes) => {
      plans(pushes).forEach((plan, i) => expect(living(plan)).toEqual(published(pushes[i])));
    }));
  });

  it('keeps the sizes, up to a remainder that joins the last closed shard', () => {
    fc.assert(fc.property(history, (pushes) => {
      for (const { shards } of plans(pushes)) {
        expect(shards.filter(({ kind }) => kind === 'newest').length).toBe(1);
        expect(shards.at(-1)!.urls.length).toBeLessThanOrEqual(SIZES.newest);
        for (const { urls } of shards.slice(0, -1)) expect(urls.length).toBeLessThanOrEqual(SIZES.capacity * 1.125);
      }
    }));
  });

  it('cuts a clean build by the articles alone, whatever came before and in whatever order they are given', () => {
    fc.assert(fc.property(history, entries, (pushes, last) => {
      const clean = planShards(null, last, PUSH);
      expect(planShards(plans(pushes).at(-1)!, last, { ...PUSH, clean: true })).toEqual(clean);
      expect(planShards(plans(pushes).at(-1)!, [...last].reverse(), { ...PUSH, compact: true })).toEqual(clean);
    }));
  });

  it('is the clean cut as long as everything fits into the newest shard', () => {
    fc.assert(fc.property(history, entries, (pushes, last) => {
      const few = last.slice(0, SIZES.newest);
      expect(planShards(plans(pushes).at(-1)!, few, PUSH)).toEqual(planShards(null, few, PUSH));
    }));
  });

  it('leaves closed shards alone when one article is added, edited or deleted', () => {
    const list = Array.from({ length: 100 }, (_, i) => ({ url: `/${i}/`, hash: 'a', ms: i }));
    const before = planShards(null, list, PUSH);
    const closed = ({ shards }: ShardPlan) => shards.slice(0, -1).map(({ id }) => id);
    const edited = planShards(before, list.map((entry, i) => (i === 5 ? { ...entry, hash: 'b' } : entry)), PUSH);
    expect(closed(edited)).toEqual(closed(before));
    expect(edited.shards[0].shadowed).toEqual([5]);
    expect(edited.shards.at(-1)!.urls).toContain('/5/');
    expect(closed(planShards(before, list.slice(1), PUSH))).toEqual(closed(before));
    expect(closed(planShards(before, [...list, { url: '/new/', hash: 'a', ms: 200 }], PUSH))).toEqual(closed(before));
  });

  it('rebuilds only the last closed shard when the newest is full', () => {
    const list = Array.from({ length: 104 }, (_, i) => ({ url: `/${i}/`, hash: 'a', ms: i }));
    const before = planShards(null, list.slice(0, 99), PUSH);
    const after = planShards(before, list, PUSH);
    const kept = before.shards.slice(0, -2).map(({ id }) => id);
    expect(after.shards.slice(0, kept.length).map(({ id }) => id)).toEqual(kept);
    expect(after.shards.at(-1)!.urls.length).toBe(SIZES.newest / 2);
  });

  it('moves few cuts when an old article is deleted before a compaction', () => {
    const list = Array.from({ length: 5000 }, (_, i) => ({ url: `/a${i}/`, hash: 'a', ms: i }));
    const options = { capacity: 800, newest: 8, compact: true, clean: false };
    const ids = new Set(planShards(null, list, options).shards.map(({ id }) => id));
    const changed = planShards(null, list.slice(1), options).shards.filter(({ id }) => !ids.has(id));
    // The one it was in, perhaps the next, and the last two, which hold one article less.
    expect(changed.length).toBeLessThanOrEqual(4);
  });
});

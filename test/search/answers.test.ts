import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { StandaloneIndex } from '../../scripts/bench/standaloneIndex.ts';
import type { Limits } from '../../src/search/planShards.ts';
import { openIndex } from '../../src/search/pagefindShards.ts';
import { type Query, query } from '../../src/search/query.ts';
import type { SearchEntry } from '../../src/search/searchEntry.ts';
import { simplifyWith } from '../../src/search/simplify.ts';
import { folderFetch } from './folderFetch.ts';
import { type Sample, sampleEntry } from './searchEntries.ts';

// The long form: STEPS=200 SEED=7 npm test -- test/search/answers
const STEPS = Number(process.env.STEPS ?? 8);
const LIMITS: Limits = [16, 64, 160];
const CHARACTERS = '怀集绥江竹子水稻山路桥村镇学校医院年月灯船石洞云';

vi.setConfig({ testTimeout: 1_000_000 });

const root = mkdtempSync(join(tmpdir(), 'answers-'));
afterAll(() => rmSync(root, { recursive: true }));

/** Numbers below `end`, the same in every run. */
function seeded(seed: number): (end: number) => number {
  let state = seed;
  return (end) => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return Math.floor((state / 2 ** 32) * end);
  };
}

const below = seeded(Number(process.env.SEED ?? 1));
const text = (length: number) => Array.from({ length }, () => CHARACTERS[below(CHARACTERS.length)]).join('');

/** Seven articles a month, the last ones in 2026. */
function article(number: number): Sample {
  const month = Math.floor(number / 7);
  const date = `${2000 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-${String(1 + (number % 7) * 4).padStart(2, '0')}`;
  return { url: `/${date.slice(0, 4)}/${date.slice(5, 7)}/a${number}/`, date, title: `${text(3 + below(5))}`, summary: text(8), body: `${text(30 + below(60))}。${text(20)}`, places: [text(2)] };
}

async function results(folder: string, asked: Partial<Query>): Promise<string[]> {
  vi.stubGlobal('fetch', folderFetch(folder));
  const { results: found } = await query(await openIndex('http://site/pagefind/'), simplifyWith(''), { text: '', filters: {}, sort: 'relevance', limit: 5, ...asked });
  vi.unstubAllGlobals();
  return found.map(({ url, match }) => `${url} ${match}`);
}

function questions(samples: Sample[]): Partial<Query>[] {
  const some = () => samples[below(samples.length)];
  const phrase = (length: number) => some().body.slice(below(20), 20 + length).slice(0, length);
  return [
    { text: phrase(2) }, { text: phrase(3) }, { text: phrase(4) }, { text: some().title }, { text: some().places![0] }, { text: `${phrase(2)} ${phrase(2)}` },
    { text: phrase(12) }, { text: `${phrase(4)}${phrase(5)}` }, { text: phrase(2), sort: 'date' }, { text: phrase(2), filters: { year: some().date!.slice(0, 4) } }, { text: phrase(1) },
  ];
}

describe('an index of several shards that grew push by push', () => {
  it('gives the answers of a clean one, in the same order', async () => {
    let samples = Array.from({ length: 420 }, (_, i) => article(i));
    const grown = new StandaloneIndex(join(root, 'grown'), join(root, 'content'), LIMITS);
    const entries = (): Promise<SearchEntry[]> => Promise.all(samples.map((sample) => sampleEntry(join(root, 'content'), sample)));
    await grown.update(await entries());
    let shadowed = 0;
    for (let step = 0; step < STEPS; step++) {
      const added = Array.from({ length: below(9) }, (_, i) => article(samples.length + 10 * step + i + 100));
      const edited = new Set(Array.from({ length: below(4) }, () => below(samples.length)));
      samples = samples.map((sample, i) => (edited.has(i) ? { ...sample, body: text(60) } : sample)).filter((_, i) => below(150) > 0 || i < 3);
      samples.push(...added);
      shadowed += (await grown.update(await entries())).shards.reduce((sum, shard) => sum + shard.shadowed.length, 0);
      const name = `clean-${step}`;
      await new StandaloneIndex(join(root, name), join(root, 'content'), LIMITS).update(await entries());
      for (const asked of Array.from({ length: 6 }, () => questions(samples)).flat()) {
        expect(await results(join(root, 'grown'), asked), `${step}: ${JSON.stringify(asked)}`).toEqual(await results(join(root, name), asked));
      }
    }
    expect(shadowed).toBeGreaterThan(0);
  });
});

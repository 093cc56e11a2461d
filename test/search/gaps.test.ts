import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bucketOf } from '../../src/search/encodeWord.ts';
import { articlesOfGap, GapIndex, gapsOf } from '../../src/search/gaps.ts';
import { containsNear } from '../../src/search/nearMatches.ts';
import { runs } from '../../src/search/segment.ts';
import { simplifyWith } from '../../src/search/simplify.ts';

const simplify = simplifyWith('');
const gaps = (text: string) => [...gapsOf(runs(text, simplify))];

describe('the literal index of gaps', () => {
  it('pairs characters with one between them, within a run', () => {
    expect(gaps('怀集县城，绥江A水')).toEqual(['怀县', '集城']);
  });

  it('answers for every gap the articles that contain it', () => {
    const text = fc.string({ unit: fc.constantFrom(...'怀集县绥江，'), maxLength: 12 });
    fc.assert(fc.property(fc.array(text, { minLength: 1, maxLength: 9 }), (texts) => {
      const index = new GapIndex();
      for (const each of texts) index.add(gaps(each));
      const buckets = index.buckets();
      for (const gap of [...new Set(texts.flatMap(gaps)), '没有']) {
        const expected = texts.flatMap((each, i) => (gaps(each).includes(gap) ? [i] : []));
        expect(articlesOfGap(buckets[bucketOf(gap, buckets.length)], gap)).toEqual(expected);
      }
    }));
  });

  it('does not list a gap that many articles contain', () => {
    const index = new GapIndex();
    for (let i = 0; i < 20; i++) index.add(gaps('怀集县'));
    expect(articlesOfGap(index.buckets()[0], '怀县')).toBeNull();
  });
});

describe('containsNear', () => {
  it.each([
    ['怀集县城', '怀具县城', true],
    ['怀集县城', '怀县城', true],
    ['怀集县城', '怀集城县', false],
    ['去怀集县里', '怀集县城', true],
    ['绥江水位', '怀集县城', false],
  ])('%s for %s', (text, query, expected) => expect(containsNear(text, [...query])).toBe(expected));
});

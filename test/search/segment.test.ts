import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText, joints, runs, segment } from '../../src/search/segment.ts';
import { simplifyWith } from '../../src/search/simplify.ts';
import { traditionalTable } from '../../src/search/traditionalTable.ts';

const simplify = simplifyWith(traditionalTable());

describe('segment', () => {
  it.each([
    ['怀集县', ['怀集', '集县']],
    ['下帅，岗坪', ['下帅', '岗坪']],
    ['A股2.5万', ['a', '股', '2', '5', '万']],
    ['５Ｇ网络', ['5', 'g', '网络']],
    ['懷集縣', ['怀集', '集县']],
    ['Café Ünal', ['cafe', 'unal']],
    ['Cafe\u0301', ['cafe']],
    ['㈱①', ['株', '1']],
    ['𠮷野家', ['𠮷野', '野家']],
    ['——！？', []],
  ])('cuts %s', (text, words) => expect(segment(text, simplify)).toEqual(words));

  it('finds where Han and other characters touch', () => {
    expect(joints(runs('2020年3月，A股', simplify))).toEqual([['2020', '年'], ['年', '3'], ['3', '月'], ['a', '股']]);
  });

  it('keeps the place of every character in the original', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
      const { starts, ends, text: folded } = foldText(text, simplify);
      expect(starts.length).toBe(folded.length);
      starts.forEach((start, i) => {
        expect(ends[i]).toBeGreaterThan(start);
        if (i) expect(start).toBeGreaterThanOrEqual(starts[i - 1]);
      });
    }));
  });

  it('finds what it has folded once more in its own output', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
      const folded = foldText(text, simplify).text;
      expect(foldText(folded, simplify).text).toBe(folded);
    }));
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { termVector } from '../../src/relate/terms.ts';
import { encodeVector, UNIT, viewVector } from '../../src/relate/termVector.ts';
import { damped, NOTHING_USUAL, usualLevels } from '../../src/relate/usualTerms.ts';
import { VectorPool } from '../../src/relate/vectorPool.ts';

const vectorOf = (text: string) => encodeVector(termVector({ title: '', text, tags: [] }, () => 10));
const cosine = (vectors: Uint32Array[], one: number, other: number) => new VectorPool((number) => vectors[number]).cosine(one, other);

describe('usual terms', () => {
  // In every article the county and its paper, in each but two a subject of its own.
  const subjects = [...'山水田园竹木粮油茶药鱼猪牛羊桥路车船书画'];
  const texts = subjects.map((subject) => `怀集县融媒体中心记者报道${subject}村${subject}事${subject}业`);
  texts[1] = texts[1].replace('报道', '报道山村');
  const vectors = texts.map(vectorOf);
  const levels = usualLevels(vectors);

  it('make articles alike that share nothing else, until they weigh less', () => {
    const nearest = (all: Uint32Array[]) => Math.max(...texts.keys().drop(2).map((other) => cosine(all, 0, other)));
    expect(nearest(vectors)).toBeGreaterThan(0.5);
    const seen = vectors.map((words) => damped(words, levels));
    expect(nearest(seen)).toBeLessThan(0.1);
    expect(cosine(seen, 0, 1)).toBeGreaterThan(2 * nearest(seen));
  });

  it('are none where fewer than five articles use the same words', () => {
    expect(usualLevels(vectors.slice(0, 4))).toEqual(NOTHING_USUAL);
  });

  it('leave a vector of unit length, led by its heaviest terms', () => {
    const text = fc.array(fc.constantFrom(...subjects, '怀集县', '融媒体', '，'), { minLength: 4, maxLength: 60 }).map((parts) => parts.join(''));
    fc.assert(fc.property(text, fc.boolean(), (written, isUsual) => {
      const { heavy, heavyWeights, cells } = viewVector(damped(vectorOf(written), isUsual ? levels : NOTHING_USUAL));
      const length = Math.hypot(...cells.values().map((cell) => cell & 0xffff));
      if (cells.length) expect(Math.abs(length - UNIT)).toBeLessThan(cells.length);
      expect([...heavyWeights]).toEqual([...heavyWeights].sort((one, other) => other - one));
      expect(heavy.length).toBeLessThanOrEqual(24);
      expect(new Set(heavy).size).toBe(heavy.length);
    }));
  });
});

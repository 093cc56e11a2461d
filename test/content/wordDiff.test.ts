import { expect, test } from 'vitest';
import { wordDiff } from '../../src/content/wordDiff.ts';

test.each([
  ['县长李小河出席了大会。', '县长李大河出席了大会。', '县长李〔小河→大河〕出席了大会。'],
  ['绥江水位回落。', '绥江水位明显回落。', '绥江水位〔加上 明显〕回落。'],
  ['绥江水位明显回落。', '绥江水位回落。', '绥江水位〔删去 明显〕回落。'],
  ['第一段。\n渡口停航。', '第一段。\n渡口通航。', '渡口〔停航→通航〕。'],
])('%s -> %s', (before, after, said) => {
  expect(wordDiff(before, after)).toBe(said);
});

test('counts what it does not show', () => {
  const village = (count: number) => ['坳仔', '凤岗', '洽水', '梁村'].map((name) => `${name}镇种了${count}亩水稻`).join('，');
  expect(wordDiff(village(10), village(20))).toMatch(/^坳仔镇种了〔10→20〕亩水稻，.{2}；.*；.*；共 4 处$/);
});

test('does not list the words of another article', () => {
  const words = (start: number) => Array.from({ length: 1200 }, (_, index) => String(start + index)).join('，');
  expect(wordDiff(words(0), words(10_000))).toBe('改动很大，几乎是另一篇');
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evenLines, phrasedLines } from '../../../src/render/share/titleLines.ts';

const widthOf = (text: string) => [...text].reduce((sum, character) => sum + (/[ -~]/.test(character) ? 0.5 : 1), 0);

test('lines end after punctuation where its parts fit', () => {
  expect(phrasedLines('读懂绥江：一条河、一把水尺和一座县城', 9, widthOf)).toEqual(['读懂绥江：一条河、', '一把水尺和一座县城']);
  expect(phrasedLines('读懂绥江：一条河、一把水尺和一座县城', 8, widthOf)).toBe(null);
});

test('otherwise lines are of nearly the same length', () => {
  expect(evenLines('怀集县召开科技大会', 8, widthOf)).toEqual(['怀集县召开', '科技大会']);
});

test.each([
  ['no line begins with a closing mark', '今天开会，明天', 4, ['今天开', '会，明天']],
  ['no line ends with an opening mark', '他说“好”了', 3, ['他说', '“好”', '了']],
  ['a Latin word stays whole', '本县GDP增长', 3, ['本县', 'GDP', '增长']],
])('%s', (_name, title, width, lines) => expect(evenLines(title, width, widthOf)).toEqual(lines));

test('no character is lost or turned', () => {
  const title = fc.array(fc.constantFrom(...'怀集县，。“”（）ab1 %'), { minLength: 1, maxLength: 40 }).map((characters) => characters.join(''));
  fc.assert(fc.property(title, fc.integer({ min: 2, max: 12 }), (text, width) => {
    expect(evenLines(text, width, widthOf).join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
  }));
});

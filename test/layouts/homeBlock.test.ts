import { expect, test } from 'vitest';
import { cardExamples } from '../../layouts/examples/cards.ts';
import { homeBlock } from '../../layouts/partials/home-block.ts';

const { default: card, 'without picture': plain } = cardExamples;
const named = (card: typeof plain, ...titles: string[]) => titles.map((title) => ({ ...card, title }));
const print = (cards: (typeof plain)[], index: number) => homeBlock({ section: card.section, cards }, index).toString();
const titles = (html: string) => [...html.matchAll(/<h3[^>]*><a[^>]*>([^<]*)</g)].map(([, title]) => title);

test.each([0, 1, 2])('block %i gives its large place to a story with a picture', (index) => {
  const cards = [...named(plain, '甲', '乙'), ...named(card, '丙'), ...named(plain, '丁')];
  expect(titles(print(cards, index))).toEqual(['丙', '甲', '乙', '丁']);
});

test('a section without any picture is set as text', () => {
  const html = print(named(plain, '甲', '乙'), 0);
  expect(html).toContain('class="block-text"');
  expect(titles(html)).toEqual(['甲', '乙']);
});

test('the text block shows no picture and at most six stories', () => {
  const html = print(named(card, ...'甲乙丙丁戊己庚'), 3);
  expect(titles(html)).toEqual([...'甲乙丙丁戊己']);
  expect(html).not.toContain('<img');
});

test('a section without articles is no block', () => {
  expect(print([], 0)).toBe('');
});

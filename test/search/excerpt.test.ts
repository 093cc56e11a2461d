import { describe, expect, it } from 'vitest';
import { excerpt, marked } from '../../src/search/excerpt.ts';
import { parseQuery } from '../../src/search/parseQuery.ts';
import { simplifyWith } from '../../src/search/simplify.ts';
import { traditionalTable } from '../../src/search/traditionalTable.ts';

const simplify = simplifyWith(traditionalTable());
const show = (text: string, query: string, length?: number) =>
  excerpt(text, parseQuery(query, simplify), simplify, length).map((piece) => (piece.match ? `[${piece.text}]` : piece.text)).join('');

describe('excerpt', () => {
  it('marks the phrase in the text as it was written', () => expect(show('懷集縣在綏江邊。', '怀集县')).toBe('[懷集縣]在綏江邊。'));
  it('marks full-width forms and accents', () => expect(show('接入５Ｇ网络，Café开张', '5g网络 cafe')).toBe('接入[５Ｇ网络]，[Café]开张'));
  it('marks words where the phrase does not stand together', () => expect(show('岗坪有学校。', '岗坪的学校')).toBe('[岗坪]有[学校]。'));
  it('cuts around the match, at a clause', () => {
    const text = `${'山高路远，'.repeat(30)}绥江水位上涨，${'请勿靠近。'.repeat(30)}`;
    const cut = show(text, '绥江水位', 40);
    expect(cut).toMatch(/^…山高路远，.*\[绥江水位\]上涨，.*…$/);
    expect(cut.length).toBeLessThan(50);
  });
  it('shows the beginning when nothing matches', () => expect(show('第一句。第二句。', '没有', 4)).toBe('第一句。…'));
  it('marks a title as a whole', () => expect(marked('怀集的桥', parseQuery('桥', simplify), simplify)).toEqual([{ text: '怀集的', match: false }, { text: '桥', match: true }]));
});

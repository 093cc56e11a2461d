import { describe, expect, it } from 'vitest';
import { encodeJoint, encodeWord } from '../../src/search/encodeWord.ts';
import { parseQuery } from '../../src/search/parseQuery.ts';
import { simplifyWith } from '../../src/search/simplify.ts';
import { syllables } from '../../src/search/syllables.ts';

const simplify = simplifyWith('');
const words = (query: string) => parseQuery(query, simplify).map((part) => part.words.map(({ word }) => word));

describe('parseQuery', () => {
  it('makes a phrase of what stands together and parts of what spaces separate', () => {
    expect(words('下帅 坳仔镇')).toEqual([[encodeWord('下帅')], [encodeWord('坳仔'), encodeWord('仔镇')]]);
  });
  it('lets a joint stand for a single character at the end', () => {
    expect(words('25日')).toEqual([[encodeWord('25'), encodeJoint('25', '日')]]);
  });
  it('keeps a single character that is all there is', () => expect(words('桥')).toEqual([[encodeWord('桥')]]));
  it('asks nothing of punctuation', () => expect(words('，。 ！')).toEqual([]));
});

describe('syllables', () => {
  it.each([
    ['huaijixian', ['huai', 'ji', 'xian']],
    ['xian', ['xi', 'an']],
    ['nvshi', ['nv', 'shi']],
    ['zhongguo', ['zhong', 'guo']],
  ])('reads %s', (letters, expected) => expect(syllables(letters)).toContainEqual(expected));
  it.each(['covid', 'zhong', 'h5', 'www'])('does not read %s', (letters) => expect(syllables(letters)).toEqual([]));
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Cbor, decodeCbor, encodeCbor, itemEnd } from '../../src/search/cbor.ts';

const { item } = fc.letrec<{ item: Cbor }>((tie) => ({
  item: fc.oneof({ maxDepth: 4 }, fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }), fc.string({ unit: 'binary', maxLength: 300 }), fc.array(tie('item'), { maxLength: 40 }) as fc.Arbitrary<Cbor>),
}));

it('reads what it wrote', () => {
  fc.assert(fc.property(item, (value) => void expect(decodeCbor(encodeCbor(value))).toEqual(value)));
});

it('finds the end of an item without reading it', () => {
  fc.assert(fc.property(item, (value) => {
    const bytes = encodeCbor(value);
    expect(itemEnd(bytes, 0)).toBe(bytes.length);
  }));
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Cbor, encodeCbor } from '../../src/search/cbor.ts';
import { decodeCbor } from './decodeCbor.ts';

const { item } = fc.letrec<{ item: Cbor }>((tie) => ({
  item: fc.oneof({ maxDepth: 4 }, fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }), fc.string({ unit: 'binary', maxLength: 300 }), fc.array(tie('item'), { maxLength: 40 }) as fc.Arbitrary<Cbor>),
}));

it('reads what it wrote', () => {
  fc.assert(fc.property(item, (value) => void expect(decodeCbor(encodeCbor(value))).toEqual(value)));
});

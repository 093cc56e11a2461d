import type { Cbor } from '../../src/search/cbor.ts';

const UNSIGNED = 0, NEGATIVE = 1, TEXT = 3, ARRAY = 4;

/** What one item of CBOR says, in the types that Pagefind's files use. */
export function decodeCbor(bytes: Uint8Array): Cbor {
  let at = 0;
  const head = (): [number, number] => {
    const first = bytes[at++];
    const short = first & 31;
    if (short < 24) return [first >> 5, short];
    const size = 1 << (short - 24);
    if (size > 4) throw new Error(`no number of this size is read: ${first.toString(16)}`);
    let value = 0;
    for (let i = 0; i < size; i++) value = value * 256 + bytes[at++];
    return [first >> 5, value];
  };
  const item = (): Cbor => {
    const [type, value] = head();
    if (type === UNSIGNED) return value;
    if (type === NEGATIVE) return -1 - value;
    if (type === TEXT) return new TextDecoder().decode(bytes.subarray(at, (at += value)));
    if (type === ARRAY) return Array.from({ length: value }, item);
    throw new Error(`nothing of type ${type} is read`);
  };
  const decoded = item();
  if (at !== bytes.length) throw new Error('more than one item');
  return decoded;
}

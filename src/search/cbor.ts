/** The part of CBOR (RFC 8949) that Pagefind's files use: integers, text and arrays of known length. */
export type Cbor = number | string | Cbor[];

const UNSIGNED = 0, NEGATIVE = 1, TEXT = 3, ARRAY = 4;

export function encodeCbor(value: Cbor): Uint8Array {
  const bytes: number[] = [];
  const head = (type: number, number: number) => {
    const size = number < 24 ? 0 : number < 0x100 ? 1 : number < 0x10000 ? 2 : 4;
    bytes.push((type << 5) | (size === 0 ? number : 23 + Math.log2(size) + 1));
    for (let shift = (size - 1) * 8; shift >= 0; shift -= 8) bytes.push((number >>> shift) & 255);
  };
  const item = (value: Cbor) => {
    if (Array.isArray(value)) {
      head(ARRAY, value.length);
      value.forEach(item);
    } else if (typeof value === 'string') {
      const text = new TextEncoder().encode(value);
      head(TEXT, text.length);
      for (const byte of text) bytes.push(byte);
    } else if (value < 0) head(NEGATIVE, -1 - value);
    else head(UNSIGNED, value);
  };
  item(value);
  return Uint8Array.from(bytes);
}

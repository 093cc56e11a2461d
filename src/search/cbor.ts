/** The part of CBOR (RFC 8949) that Pagefind's files use: integers, text and arrays of known length. */
export type Cbor = number | string | Cbor[];

const UNSIGNED = 0, NEGATIVE = 1, TEXT = 3, ARRAY = 4;

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

/** Where the content of the list (or text) at `at` begins, and how many items (or bytes) it has. */
export function listHead(bytes: Uint8Array, at: number): { at: number; length: number } {
  const short = bytes[at] & 31;
  if (short < 24) return { at: at + 1, length: short };
  const size = 1 << (short - 24);
  let length = 0;
  for (let i = 1; i <= size; i++) length = length * 256 + bytes[at + i];
  return { at: at + 1 + size, length };
}

/** Where the item at `at` ends, without reading it. */
export function itemEnd(bytes: Uint8Array, at: number): number {
  const type = bytes[at] >> 5;
  let { at: end, length } = listHead(bytes, at);
  if (type === TEXT) return end + length;
  if (type === ARRAY) for (; length > 0; length--) end = itemEnd(bytes, end);
  return end;
}

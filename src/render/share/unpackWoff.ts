import { inflateSync } from 'node:zlib';

const ENTRY = 20;

/**
 * WOFF -> the font file that it packs. https://www.w3.org/TR/WOFF/: the same tables, each deflated.
 * The reader of fonts could open the WOFF itself, but would inflate all glyphs anew for each one it is asked for.
 */
export function unpackWoff(woff: Buffer): Buffer {
  const tables = Array.from({ length: woff.readUInt16BE(12) }, (_, i) => {
    const at = 44 + i * ENTRY;
    const [offset, packed, size] = [4, 8, 12].map((field) => woff.readUInt32BE(at + field));
    const bytes = woff.subarray(offset, offset + packed);
    return { tag: woff.subarray(at, at + 4), checksum: woff.subarray(at + 16, at + 20), size, bytes: packed < size ? inflateSync(bytes) : bytes };
  });
  const header = Buffer.alloc(12 + tables.length * 16);
  woff.copy(header, 0, 4, 8);
  header.writeUInt16BE(tables.length, 4);
  let offset = header.length;
  const parts: Buffer[] = [header];
  for (const [i, { tag, checksum, size, bytes }] of tables.entries()) {
    const at = 12 + i * 16;
    tag.copy(header, at);
    checksum.copy(header, at + 4);
    header.writeUInt32BE(offset, at + 8);
    header.writeUInt32BE(size, at + 12);
    const padding = Buffer.alloc((4 - (size % 4)) % 4);
    parts.push(bytes, padding);
    offset += size + padding.length;
  }
  return Buffer.concat(parts);
}

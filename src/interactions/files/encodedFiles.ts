import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { isCompressible } from './contentType.ts';
import type { SiteFile } from './siteFile.ts';

export type Encoding = 'br' | 'gzip' | '';

const compressBrotli = promisify(brotliCompress);
const compressGzip = promisify(gzip);

/** Below this a compressed answer is no smaller on the wire. */
const MIN_BYTES = 860;
const MAX_CACHED_BYTES = 64 * 1024 * 1024;

/** Chooses what the client understands: 'gzip, deflate, br' -> 'br'. */
export function chooseEncoding(acceptEncoding: string, file: SiteFile): Encoding {
  if (file.size < MIN_BYTES || !isCompressible(file.type)) return '';
  if (/\bbr\b(?!;q=0(\.0*)?(,|$))/.test(acceptEncoding)) return 'br';
  return /\bgzip\b(?!;q=0(\.0*)?(,|$))/.test(acceptEncoding) ? 'gzip' : '';
}

/** Keeps files in memory as they were sent last, up to a bound; the oldest leave first. */
export function encodedFiles() {
  const cached = new Map<string, Uint8Array>();
  let bytes = 0;

  function keep(key: string, body: Uint8Array): void {
    cached.set(key, body);
    bytes += body.byteLength;
    for (const [oldest, old] of cached) {
      if (bytes <= MAX_CACHED_BYTES) return;
      cached.delete(oldest);
      bytes -= old.byteLength;
    }
  }

  return async function read(file: SiteFile, encoding: Encoding): Promise<Uint8Array> {
    const key = `${encoding} ${file.etag} ${file.path}`;
    const known = cached.get(key);
    if (known) return known;
    const body = await encode(await readFile(file.path), encoding);
    keep(key, body);
    return body;
  };
}

async function encode(bytes: Buffer, encoding: Encoding): Promise<Uint8Array> {
  if (encoding === 'br') return compressBrotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
  return encoding === 'gzip' ? compressGzip(bytes, { level: 6 }) : bytes;
}

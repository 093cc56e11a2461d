import type { Context } from 'hono';
import { Problem } from '../problem.ts';

/** A comment of 2,000 Chinese characters is 6 KB, 18 KB in a form. */
const MAX_BYTES = 32 * 1024;

/**
 * Reads a body, counting while it streams: a declared length can lie and a chunked body has none.
 * Nothing past the limit is read.
 */
export async function boundedBody(request: Request, maxBytes = MAX_BYTES): Promise<string> {
  if (Number(request.headers.get('content-length')) > maxBytes) throw tooLarge();
  if (!request.body) return '';
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    size += part.value.byteLength;
    if (size > maxBytes) {
      await reader.cancel();
      throw tooLarge();
    }
    chunks.push(part.value);
  }
  return decode(chunks);
}

/** Reads a JSON object or a form as a flat record; the caller checks each field. */
export async function readFields(context: Context): Promise<Record<string, unknown>> {
  const type = context.req.header('content-type')?.split(';')[0].trim().toLowerCase();
  const text = await boundedBody(context.req.raw);
  if (type === 'application/x-www-form-urlencoded') return Object.fromEntries([...new URLSearchParams(text)].map(([name, value]) => [name, withoutNul(value)]));
  if (type !== 'application/json') throw new Problem(415, 'media-type', '请用 application/json。');
  return parseObject(text);
}

export function isForm(context: Context): boolean {
  return context.req.header('content-type')?.startsWith('application/x-www-form-urlencoded') ?? false;
}

export function parseObject(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text, (_, part) => (typeof part === 'string' ? withoutNul(part) : part));
    if (value && typeof value === 'object' && !Array.isArray(value)) return value as Record<string, unknown>;
  } catch { /* answered below, together with JSON that is no object */ }
  throw new Problem(400, 'json', '请求不是一个 JSON 对象。');
}

/** U+0000 means nothing to a reader, and PostgreSQL refuses it. */
function withoutNul(text: string): string {
  return text.replaceAll('\0', '');
}

function decode(chunks: Uint8Array[]): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
  } catch {
    throw new Problem(400, 'encoding', '请求不是 UTF-8。');
  }
}

function tooLarge(): Problem {
  return new Problem(413, 'too-large', '内容太大了，最多 32 KB。');
}

import { isUtf8 } from 'node:buffer';
import type { Problem } from '../model/problem.ts';
import { hiddenCharacterProblems } from './hiddenCharacters.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/** A file's bytes as they stand, with its byte order mark and line ends. */
export function decodeBytes(bytes: Uint8Array): { text: string; encoding: Encoding | null } {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: decode(bytes, 'utf-16le'), encoding: 'utf-16le' };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: decode(bytes, 'utf-16be'), encoding: 'utf-16be' };
  if (isUtf8(bytes)) return { text: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8'), encoding: 'utf-8' };
  const chinese = decodeGb18030(bytes);
  return chinese === null ? { text: decode(bytes, 'utf-8'), encoding: null } : { text: chinese, encoding: 'gb18030' };
}

/**
 * Text of a content file: no byte order mark, `\n` line ends. What had to be put right is a warning;
 * bytes that are no text in any encoding we know are an error.
 */
export function readText(bytes: Uint8Array, file: string): { text: string; problems: Problem[] } {
  const { text: raw, encoding } = decodeBytes(bytes);
  const problems: Problem[] = [];
  const marked = raw.charCodeAt(0) === 0xfeff;
  if (encoding === null) problems.push(unreadableProblem(raw, file));
  else if (encoding !== 'utf-8') problems.push(encodingProblem(encoding, file));
  else if (marked) problems.push(markProblem(file));
  if (raw.includes('\r')) problems.push(lineEndProblem(marked ? raw.slice(1) : raw, file));
  const text = normalText(raw);
  return { text, problems: problems.concat(hiddenCharacterProblems(text, file)) };
}

/** Without byte order mark, with `\n` line ends. */
function normalText(raw: string): string {
  const text = raw.charCodeAt(0) === 0xfeff ? raw.slice(1) : raw;
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

/** The body of a file that was read before and whose text it begins `start` characters in. */
export function bodyText(bytes: Uint8Array, start: number): string {
  return normalText(decodeBytes(bytes).text).slice(start);
}

function decode(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
}

/**
 * Almost any byte string with high bytes in pairs is "valid" GB18030, so Latin-1 and damaged UTF-8 must be kept out:
 * real Chinese text consists mostly of the 3,755 common characters (lead byte B0–D7).
 */
function decodeGb18030(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder('gb18030', { fatal: true }).decode(bytes);
    const rare = text.match(/[^\x00-\x7f\u3000-\u303f\u4e00-\u9fff\uff00-\uffef\u2010-\u2027]/g)?.length ?? 0;
    const han = text.match(/[\u4e00-\u9fff]/g)?.length ?? 0;
    return han > rare && commonShare(bytes) > 0.6 ? text : null;
  } catch {
    return null;
  }
}

function commonShare(bytes: Uint8Array): number {
  let pairs = 0;
  let common = 0;
  for (let i = 0; i < bytes.length; i++) {
    if (bytes[i] < 0x81) continue;
    const lead = bytes[i++];
    // Punctuation (A1–A3) says nothing about the language.
    if (lead >= 0xa1 && lead <= 0xa3) continue;
    pairs++;
    if (lead >= 0xb0 && lead <= 0xd7 && bytes[i] >= 0xa1) common++;
  }
  return pairs === 0 ? 1 : common / pairs;
}

function atStart(file: string, severity: Problem['severity'], rule: string, message: string, fix?: string): Problem {
  return { file, line: 1, column: 1, endColumn: 1, severity, rule, message, ...(fix === undefined ? {} : { fix: { text: fix } }) };
}

function markProblem(file: string): Problem {
  return atStart(file, 'warning', 'byte-order-mark', '文件开头有字节顺序标记（BOM），应去掉', '');
}

function encodingProblem(encoding: Encoding, file: string): Problem {
  return atStart(file, 'warning', 'encoding', `文件编码是 ${encoding.toUpperCase()}，应存为 UTF-8`, '');
}

function unreadableProblem(text: string, file: string): Problem {
  const at = Math.max(0, text.indexOf('\ufffd'));
  const before = text.slice(0, at).replace(/\r\n?/g, '\n').replace(/^\ufeff/, '');
  const lastLine = before.slice(before.lastIndexOf('\n') + 1);
  return {
    file, line: before.split('\n').length, column: [...lastLine].length + 1, severity: 'error', rule: 'encoding',
    message: '这里的字节不是 UTF-8，也不是可以辨认的 GB18030，请用编辑器重新存为 UTF-8',
  };
}

function lineEndProblem(text: string, file: string): Problem {
  const windows = text.match(/\r\n/g)?.length ?? 0;
  const unix = text.match(/(?<!\r)\n/g)?.length ?? 0;
  const mac = text.match(/\r(?!\n)/g)?.length ?? 0;
  const mixed = [windows, unix, mac].filter((count) => count > 0).length > 1;
  const what = mixed ? '混用了几种换行' : windows ? '用的是 Windows 换行（CRLF）' : '用的是旧式 Mac 换行（CR）';
  return atStart(file, 'warning', 'line-ends', `文件${what}，应一律为 LF`, '');
}

import { stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import type { MediaProblem } from './mediaProblem.ts';
import { fileHash, shortHash } from './contentHash.ts';
import { megabytes } from './mediaProblem.ts';

export interface CopiedFile {
  ok: true;
  /** Keeps the file's own name, which a reader sees when saving it: `/files/3f9a2c/通知.pdf`, encoded. */
  url: string;
  files: { name: string; path: string }[];
  warnings: MediaProblem[];
}

/** What readers may download from us; pages and scripts are not among them. */
const allowed = new Set(['.mp4', '.webm', '.vtt', '.mp3', '.m4a', '.pdf', '.doc', '.docx', '.xls', '.xlsx', '.ppt', '.pptx', '.csv', '.txt', '.zip', '.ics']);

/** The free plans of the usual static hosts take no larger file. */
const largestHosted = 25 * 1024 * 1024;

/** A video, its captions or a document beside an article -> its address and the file to copy there. */
export async function copyFile(source: { path: string; hash?: string }): Promise<CopiedFile | { ok: false; problem: MediaProblem }> {
  const name = basename(source.path);
  if (!allowed.has(extname(name).toLowerCase())) {
    return { ok: false, problem: { severity: 'error', rule: 'file-type', message: `不能发布“${name}”：可以放 ${[...allowed].map((type) => type.slice(1)).join('、')} 文件。` } };
  }
  const { size } = await stat(source.path);
  const hash = shortHash(source.hash ?? await fileHash(source.path));
  return {
    ok: true,
    url: `/files/${hash}/${encodeURIComponent(name)}`,
    files: [{ name: `files/${hash}/${name}`, path: source.path }],
    warnings: size > largestHosted ? [tooLarge(name, size)] : [],
  };
}

function tooLarge(name: string, size: number): MediaProblem {
  return { severity: 'warning', rule: 'file-too-large', message: `“${name}”有 ${megabytes(size)}，超过 25 MB：不少托管平台不收，请压缩后再放进来。` };
}

import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Picture } from '../model/article.ts';
import type { MediaProblem } from './mediaProblem.ts';
import { shortHash } from './contentHash.ts';
import { encodeRaster, encodingVersion } from './encodeRaster.ts';
import { readCached, writeCached } from './imageCache.ts';
import { megabytes } from './mediaProblem.ts';
import { publishSvg } from './publishSvg.ts';

export interface ImageSource {
  path: string;
  /** SHA-256 of the bytes, where the caller knows it already. */
  hash?: string;
}

/** `alt` and `credit` belong to the place that shows the picture. */
export type PictureFiles = Omit<Picture, 'alt' | 'credit'>;

export interface ProcessedImage {
  ok: true;
  picture: PictureFiles;
  /** `name` below the output folder (`images/3f9a2c-640.avif`), `path` of the file to copy there. */
  files: { name: string; path: string }[];
  /** What the editor should know although the picture is shown. */
  warnings: MediaProblem[];
}

export interface UnusableImage {
  ok: false;
  problem: MediaProblem;
}

const largestFile = 20_000_000;

/**
 * An image beside an article -> AVIF and WebP in the widths that screens ask for, turned upright,
 * without any metadata (a phone writes where its owner stands). Made once: what is in `cacheDir`
 * under the hash of the bytes and of our settings is reused by every later build, without waiting:
 * thousands of times in an archive.
 */
export async function processImage(source: ImageSource, options: { cacheDir: string }): Promise<ProcessedImage | UnusableImage> {
  const { size } = statSync(source.path);
  if (size > largestFile) return unusable('image-too-large', `图片有 ${megabytes(size)}，超过 20 MB：请缩小后再放进来。`);
  const hash = shortHash(source.hash ?? createHash('sha256').update(readFileSync(source.path)).digest('hex'), encodingVersion);
  const folder = join(options.cacheDir, 'images');
  const cached = readCached(folder, hash);
  if (cached) return cached;
  const make = extname(source.path).toLowerCase() === '.svg' ? publishSvg : encodeRaster;
  const made = await make(source.path, hash);
  return made.ok ? writeCached(folder, hash, made) : made;
}

function unusable(rule: string, message: string): UnusableImage {
  return { ok: false, problem: { severity: 'error', rule, message } };
}

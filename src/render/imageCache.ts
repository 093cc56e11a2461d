import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PictureFiles, ProcessedImage } from './processImage.ts';
import type { MediaProblem } from './mediaProblem.ts';

/** What an encoder hands over: files by their names below the output folder. */
export interface EncodedImage {
  ok: true;
  picture: PictureFiles;
  encoded: { name: string; bytes: Uint8Array }[];
  warnings: MediaProblem[];
}

interface Entry {
  picture: PictureFiles;
  names: string[];
  warnings: MediaProblem[];
}

/** The picture as an earlier build left it, if all its files are still there. */
export function readCached(folder: string, hash: string): ProcessedImage | null {
  try {
    const entry = JSON.parse(readFileSync(join(folder, `${hash}.json`), 'utf8')) as Entry;
    const image = located(folder, entry);
    return image.files.every(({ path }) => existsSync(path)) ? image : null;
  } catch {
    return null;
  }
}

/**
 * The entry that names the files is written last, and each file appears whole under its name
 * (written aside, then renamed): a killed run leaves nothing that a later one could take for done.
 */
export async function writeCached(folder: string, hash: string, { picture, encoded, warnings }: EncodedImage): Promise<ProcessedImage> {
  await mkdir(folder, { recursive: true });
  await Promise.all(encoded.map(({ name, bytes }) => writeWhole(pathOf(folder, name), bytes)));
  const entry: Entry = { picture, names: encoded.map(({ name }) => name), warnings };
  await writeWhole(join(folder, `${hash}.json`), JSON.stringify(entry));
  return located(folder, entry);
}

function located(folder: string, { picture, names, warnings }: Entry): ProcessedImage {
  return { ok: true, picture, files: names.map((name) => ({ name, path: pathOf(folder, name) })), warnings };
}

/** `images/3f9a2c-640.avif` is `3f9a2c-640.avif` in the cache's own folder. */
function pathOf(folder: string, name: string): string {
  return join(folder, name.slice(name.lastIndexOf('/') + 1));
}

async function writeWhole(path: string, data: Uint8Array | string): Promise<void> {
  const aside = `${path}.${randomUUID()}.part`;
  await writeFile(aside, data);
  await rename(aside, path);
}

import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { gunzipSync } from 'node:zlib';

function* eachFile(folder: string): Generator<[path: string, bytes: Buffer]> {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isDirectory()) continue;
    const file = join(entry.parentPath, entry.name);
    yield [relative(folder, file), readFileSync(file)];
  }
}

/** Every file of a folder by its path, bytes as Latin-1: equal when the bytes are. */
export function outputBytes(folder: string): Map<string, string> {
  return new Map([...eachFile(folder)].map(([path, bytes]) => [path, bytes.toString('latin1')]));
}

/** Every file of a folder by its path; Pagefind's own files unpacked, so that their words can be read. */
export function outputFiles(folder: string): Map<string, Buffer> {
  return new Map([...eachFile(folder)].map(([path, bytes]) => [path, isGzip(bytes) ? gunzipSync(bytes) : bytes]));
}

function isGzip(bytes: Buffer): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/** Paths of the files that hold the text, in their bytes or in their name. */
export function filesWith(files: Map<string, Buffer>, text: string): string[] {
  return [...files].filter(([path, bytes]) => path.includes(text) || bytes.includes(text)).map(([path]) => path).sort();
}

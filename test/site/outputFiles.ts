import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** Every file of a folder by its path; Pagefind's own files unpacked, so that their words can be read. */
export function outputFiles(folder: string): Map<string, Buffer> {
  const files = new Map<string, Buffer>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isDirectory()) continue;
    const file = join(entry.parentPath, entry.name);
    const bytes = readFileSync(file);
    files.set(relative(folder, file), isGzip(bytes) ? gunzipSync(bytes) : bytes);
  }
  return files;
}

function isGzip(bytes: Buffer): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/** Paths of the files that hold the text, in their bytes or in their name. */
export function filesWith(files: Map<string, Buffer>, text: string): string[] {
  return [...files].filter(([path, bytes]) => path.includes(text) || bytes.includes(text)).map(([path]) => path).sort();
}

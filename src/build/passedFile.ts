import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { deserialize, serialize } from 'node:v8';

/** Writes plain data for another process. */
export function putFile(file: string, data: unknown): void {
  writeFileSync(file, serialize(data));
}

/** What `putFile` wrote, once: the file is gone afterwards. */
export function takeFile(file: string): unknown {
  const data: unknown = deserialize(readFileSync(file));
  rmSync(file);
  return data;
}

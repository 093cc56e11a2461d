import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A `fetch` that answers from the files of a folder, as a static host would. */
export function folderFetch(folder: string): typeof fetch {
  return async (input) => {
    try {
      return new Response(readFileSync(join(folder, new URL(String(input)).pathname)));
    } catch {
      return new Response(null, { status: 404 });
    }
  };
}

import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

/** Keeps compiled modules for the next cold process: of those only that are imported from here on. */
export function keepCompiled(): void {
  enableCompileCache(join(import.meta.dirname, '../../.cache/compiled'));
}

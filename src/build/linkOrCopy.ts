import { copyFileSync, linkSync } from 'node:fs';

/** Gives a file a second name, or where the disk allows none, a copy. */
export function linkOrCopy(source: string, target: string): void {
  try {
    linkSync(source, target);
  } catch {
    copyFileSync(source, target);
  }
}

import type { Snapshot } from './snapshot.ts';

export interface BuildOptions {
  /** The project's own folder. */
  root: string;
  contentDir: string;
  outputDir: string;
  cacheDir: string;
  /** Clock of the build, milliseconds since the epoch: decides what is published. */
  now: number;
  /** Ignores page signatures and the search index of earlier builds. */
  clean: boolean;
  /** Cuts the search index anew, as a clean build does. */
  compact: boolean;
  /** Without it no search index is made. */
  search: boolean;
  /** Shows drafts and scheduled articles, marked; never for the public. */
  preview: boolean;
  /** Counts and comments to print; empty where none is given. */
  snapshot: Snapshot;
  clock: () => number;
  progress: (stage: string, done: number, total: number) => void;
}

import { CLOSED, type StandingShard } from './planShards.ts';
import type { SearchManifest, SearchWindow } from './searchManifest.ts';

/** Holds the fragments of shards that are not closed, named by what they show, so that a push writes only those that changed. */
export const RECENT_FRAGMENTS = 'recent';

export interface BuiltShard extends StandingShard {
  years: string[];
  newestMonth: number;
  bytes: number;
}

/** `shards`: oldest first. */
export function manifestOf(shards: BuiltShard[], windows: SearchWindow[], traditional: string): SearchManifest {
  return {
    traditional, windows,
    shards: shards.toReversed().map(({ id, level, articles, shadowed, years, newestMonth }) => (
      { id, fragments: level < CLOSED ? RECENT_FRAGMENTS : id, articles, shadowed, years, newestMonth })),
  };
}

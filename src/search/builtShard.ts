import { CLOSED, type StandingShard } from './planShards.ts';
import type { SearchManifest } from './searchManifest.ts';

/** Holds the fragments of shards that are not closed, named by what they show, so that a push writes only those that changed. */
export const RECENT_FRAGMENTS = 'recent';

export interface BuiltShard extends StandingShard {
  years: string[];
  newestMinutes: number;
  bytes: number;
}

/** `shards`: oldest first. */
export function manifestOf(shards: BuiltShard[], traditional: string): SearchManifest {
  return {
    traditional,
    shards: shards.toReversed().map(({ id, level, articles, shadowed, years, newestMinutes }) => (
      { id, fragments: level < CLOSED ? RECENT_FRAGMENTS : id, articles, shadowed, years, newestMinutes })),
  };
}

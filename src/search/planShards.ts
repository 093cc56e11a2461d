import { createHash } from 'node:crypto';

/** What a plan needs of an entry. */
export interface PlannedEntry {
  url: string;
  hash: string;
  ms: number;
}

export interface PlannedShard {
  /** Hash of the members: equal ids are equal shards. */
  id: string;
  /** `newest` is rebuilt by every push; `closed` never changes. */
  kind: 'closed' | 'newest';
  /** Oldest first; `hashes` in the same order. */
  urls: string[];
  hashes: string[];
  /** Places in `urls` of what was edited or deleted since: the browser drops these hits. */
  shadowed: number[];
  /** Date of the oldest member. */
  fromMs: number;
}

/** Oldest shard first; the last one is the newest. */
export interface ShardPlan {
  shards: PlannedShard[];
}

export interface PlanOptions {
  /** Articles that a closed shard holds at most. */
  capacity: number;
  /** Articles that the newest shard holds at most. */
  newest: number;
  /** Makes the cut of a clean build. */
  compact: boolean;
  clean: boolean;
}

export const PLAN_DEFAULTS: PlanOptions = { capacity: 4000, newest: 512, compact: false, clean: false };

/**
 * Which article goes into which shard. Between compactions closed shards stay as they are: what is new or edited goes into
 * the newest shard, and old forms are shadowed. When the newest shard overflows, its articles move into the last
 * closed one; when that does not help (too many old articles were edited), everything is cut anew.
 */
export function planShards(previous: ShardPlan | null, entries: PlannedEntry[], options: PlanOptions = PLAN_DEFAULTS): ShardPlan {
  const sorted = [...entries].sort((a, b) => a.ms - b.ms || (a.url < b.url ? -1 : 1));
  if (!previous || options.clean || options.compact || sorted.length <= options.newest) return cleanCut(sorted, options);
  const hashes = new Map(sorted.map(({ url, hash }) => [url, hash]));
  const closed = previous.shards.filter((shard) => shard.kind === 'closed').map((shard) => shadow(shard, hashes));
  return extend(closed, sorted, options) ?? moveIntoLast(closed, sorted, options) ?? cleanCut(sorted, options);
}

/** A function of the sorted entries alone. */
function cleanCut(sorted: PlannedEntry[], options: PlanOptions): ShardPlan {
  if (sorted.length <= options.newest) return { shards: [plannedShard('newest', sorted)] };
  const rest = sorted.length - Math.ceil(options.newest / 2);
  return { shards: [...closedCut(sorted.slice(0, rest), options), plannedShard('newest', sorted.slice(rest))] };
}

/**
 * Cuts where an article's own address says so, not at counts: an old article that is added or deleted changes the
 * shard it is in and seldom the next, instead of moving every later cut.
 */
function closedCut(sorted: PlannedEntry[], { capacity }: PlanOptions): PlannedShard[] {
  const least = Math.ceil(capacity * 0.9);
  const oneIn = Math.max(1, Math.floor(capacity / 40));
  const shards: PlannedShard[] = [];
  let from = 0;
  for (let to = 1; to <= sorted.length; to++) {
    const size = to - from;
    const full = size === capacity || (size >= least && urlNumber(sorted[to - 1].url) % oneIn === 0);
    // A remainder of a few articles is not worth a shard of its own.
    const joins = sorted.length - to < capacity / 8;
    if (to < sorted.length && (!full || joins)) continue;
    shards.push(plannedShard('closed', sorted.slice(from, to)));
    from = to;
  }
  return shards;
}

function extend(closed: PlannedShard[], sorted: PlannedEntry[], options: PlanOptions): ShardPlan | null {
  const placed = livingUrls(closed);
  const rest = sorted.filter((entry) => !placed.has(entry.url));
  if (rest.length > options.newest || closed.length === 0) return null;
  return { shards: [...closed.filter(isLiving), plannedShard('newest', rest)] };
}

function moveIntoLast(closed: PlannedShard[], sorted: PlannedEntry[], options: PlanOptions): ShardPlan | null {
  const last = closed.at(-1);
  if (!last) return null;
  const kept = closed.slice(0, -1);
  const placed = livingUrls(kept);
  const rest = sorted.filter((entry) => !placed.has(entry.url));
  const young = rest.filter((entry) => entry.ms >= last.fromMs);
  const old = rest.filter((entry) => entry.ms < last.fromMs);
  const stay = Math.ceil(options.newest / 2) - old.length;
  if (stay < 1) return null;
  const newest = [...old, ...young.slice(-stay)];
  return { shards: [...kept.filter(isLiving), ...closedCut(young.slice(0, -stay), options), plannedShard('newest', newest)] };
}

function shadow(shard: PlannedShard, hashes: Map<string, string>): PlannedShard {
  return { ...shard, shadowed: shard.urls.flatMap((url, i) => (hashes.get(url) === shard.hashes[i] ? [] : [i])) };
}

function isLiving(shard: PlannedShard): boolean {
  return shard.shadowed.length < shard.urls.length;
}

function livingUrls(shards: PlannedShard[]): Set<string> {
  const urls = new Set<string>();
  for (const shard of shards) {
    const shadowed = new Set(shard.shadowed);
    shard.urls.forEach((url, i) => shadowed.has(i) || urls.add(url));
  }
  return urls;
}

function plannedShard(kind: PlannedShard['kind'], entries: PlannedEntry[]): PlannedShard {
  const hash = createHash('sha256').update(kind);
  for (const entry of entries) hash.update(`\n${entry.url} ${entry.hash}`);
  return {
    id: hash.digest('hex').slice(0, 12), kind, shadowed: [], fromMs: entries[0]?.ms ?? 0,
    urls: entries.map(({ url }) => url), hashes: entries.map((entry) => entry.hash),
  };
}

function urlNumber(url: string): number {
  let number = 2166136261;
  for (let i = 0; i < url.length; i++) number = Math.imul(number ^ url.charCodeAt(i), 16777619);
  return number >>> 0;
}

import { createHash } from 'node:crypto';

/** What a plan needs of an article. */
export interface PlannedEntry {
  url: string;
  /** Articles stand in the order of their ids, which is that of their dates. */
  id: number;
  /** Of everything that is indexed or shown of it. */
  hash: string;
}

/** A shard that has been built. */
export interface StandingShard {
  /** Hash of its members as they were when it was built: equal ids are equal shards. */
  id: string;
  /** 0: the newest, rebuilt by every push that changes an article; 1: recent; 2: closed. */
  level: number;
  /** Id of its oldest member. */
  from: number;
  /** Members that are published as they are in it. */
  articles: number;
  /** Fragments of members that were edited or deleted since: the browser drops these hits. */
  shadowed: string[];
}

export interface PlannedShard {
  id: string;
  level: number;
  /** The shard that stands already, or null: it must be built of `entries`. */
  standing: StandingShard | null;
  entries: PlannedEntry[];
}

/** Articles that a shard of each level holds at most. */
export type Limits = readonly [newest: number, recent: number, closed: number];

export const LIMITS: Limits = [64, 512, 4000];
export const CLOSED = 2;

export interface Push {
  /** Oldest first. */
  standing: StandingShard[];
  /** Such members of a shard, in order. */
  members: (shard: StandingShard) => PlannedEntry[];
  /** Articles that are in no shard as they are now, in order. */
  fresh: PlannedEntry[];
  /** Part of every id: the same articles make another shard when it changes. */
  key: string;
  limits: Limits;
}

/**
 * The shards after a push, oldest first. What is new or edited goes into the newest shard; what does not fit there goes
 * into the recent one; what does not fit there into the last closed one, or, if it is too old for that, stays. Other
 * closed shards stand. Null when too much is old: then everything must be cut anew.
 */
export function planPush({ standing, members, fresh, key, limits }: Push): PlannedShard[] | null {
  const of = (level: number) => standing.filter((shard) => shard.level === level && shard.articles > 0);
  const keep = (shard: StandingShard): PlannedShard => ({ id: shard.id, level: shard.level, standing: shard, entries: [] });
  const join = (shards: StandingShard[], more: PlannedEntry[]) => inOrder([...shards.flatMap(members), ...more]);
  const newest = join(of(0), fresh);
  const last = of(0).at(-1);
  const closed = of(CLOSED);
  if (newest.length <= limits[0]) {
    const stands = last !== undefined && fresh.length === 0 && !last.shadowed.length;
    return [...closed.map(keep), ...of(1).map(keep), ...(stands ? [keep(last)] : planned(key, 0, newest))];
  }
  const stay = newest.slice(-limits[0] / 2);
  const recent = join(of(1), newest.slice(0, -stay.length));
  if (recent.length <= limits[1]) return [...closed.map(keep), ...planned(key, 1, recent), ...planned(key, 0, stay)];
  const end = closed.at(-1);
  if (!end) return null;
  const isOld = ({ id }: PlannedEntry) => id < end.from;
  const old = recent.filter(isOld);
  const room = limits[1] / 2 - old.length;
  if (room < 1) return null;
  const young = recent.filter((entry) => !isOld(entry));
  const moving = join([end], young.slice(0, -room));
  return [
    ...closed.slice(0, -1).map(keep), ...closedCut(moving, limits).flatMap((entries) => planned(key, CLOSED, entries)),
    ...planned(key, 1, inOrder([...old, ...young.slice(-room)])), ...planned(key, 0, stay),
  ];
}

/** The shards of a clean build: a function of the articles alone, which are given in order. Shards of `standing` that it has too stand. */
export function planAnew(entries: PlannedEntry[], standing: StandingShard[], key: string, limits: Limits): PlannedShard[] {
  const newest = entries.length <= limits[0] ? 0 : cutAt(entries, entries.length - limits[0] / 2, entries.length - limits[0] / 4);
  const recent = newest <= limits[1] ? 0 : cutAt(entries, newest - limits[1] / 2, newest - limits[1] / 4);
  const shards = [
    ...closedCut(entries.slice(0, recent), limits).flatMap((some) => planned(key, CLOSED, some)),
    ...planned(key, 1, entries.slice(recent, newest)), ...planned(key, 0, entries.slice(newest)),
  ];
  const whole = new Map(standing.filter(({ shadowed }) => !shadowed.length).map((shard) => [`${shard.level} ${shard.id}`, shard]));
  return shards.map((shard) => ({ ...shard, standing: whole.get(`${shard.level} ${shard.id}`) ?? null }));
}

function closedCut(entries: PlannedEntry[], [, , capacity]: Limits): PlannedEntry[][] {
  const shards: PlannedEntry[][] = [];
  let from = 0;
  // A remainder of a few articles is not worth a shard of its own.
  while (entries.length - from > capacity * 1.125) {
    const to = cutAt(entries, from + Math.ceil(capacity * 0.9), from + capacity);
    shards.push(entries.slice(from, to));
    from = to;
  }
  return [...shards, entries.slice(from)];
}

/**
 * A place to cut from `least` to `most`: before the article whose address hashes lowest. An article that comes or goes
 * then seldom moves a cut, as it would if shards were cut at counts.
 */
function cutAt(entries: PlannedEntry[], least: number, most: number): number {
  let best = least;
  for (let at = least; at <= most; at++) if (urlNumber(entries[at].url) < urlNumber(entries[best].url)) best = at;
  return best;
}

function planned(key: string, level: number, entries: PlannedEntry[]): PlannedShard[] {
  if (entries.length === 0) return [];
  const hash = createHash('sha256').update(`${key} ${level}`);
  for (const { url, hash: each } of entries) hash.update(`\n${url} ${each}`);
  return [{ id: hash.digest('hex').slice(0, 12), level, standing: null, entries }];
}

function inOrder(entries: PlannedEntry[]): PlannedEntry[] {
  return entries.sort((a, b) => a.id - b.id);
}

function urlNumber(url: string): number {
  let number = 2166136261;
  for (let i = 0; i < url.length; i++) number = Math.imul(number ^ url.charCodeAt(i), 16777619);
  return (number ^ (number >>> 15)) >>> 0;
}

import { join } from 'node:path';
import type { IndexedShard, ShardJob } from './indexShard.ts';
import { CLOSED, type Limits, LIMITS, planAnew, type PlannedEntry, type PlannedShard, planPush, type StandingShard } from './planShards.ts';
import type { SearchEntry } from './searchEntry.ts';
import type { SearchWindow } from './searchManifest.ts';
import { type BuiltShard, RECENT_FRAGMENTS } from './builtShard.ts';

/** What is known of the shards that the output holds. */
export interface SearchStore {
  /** Oldest first; none when they were made by other code or for other settings. */
  shards(): BuiltShard[];
  /** In which shard an article stands as it was indexed last. */
  find(url: string): { hash: string; shard: string; fragment: string } | null;
  remove(url: string): void;
  /** Members of a shard in order, without those that were removed since. */
  members(shard: string): PlannedEntry[];
  assign(shard: string, entries: PlannedEntry[], fragments: string[]): void;
}

/** The articles that readers may find now. */
export interface SearchSource {
  all(): Iterable<PlannedEntry>;
  /** Null when there is none at this URL. */
  find(url: string): PlannedEntry | null;
  entry(url: string): SearchEntry;
  /** Month of the article that has `rank` newer ones; null when there are not so many. */
  month(rank: number): number | null;
  /** How many there are since the beginning of a month. */
  since(month: number): number;
}

export interface SearchUpdate {
  store: SearchStore;
  source: SearchSource;
  /** URLs of articles that may have changed since the last update. */
  changed: Iterable<string>;
  /** Part of every shard's id: hash of the code and the settings that the index is made by. */
  key: string;
  /** Makes the cut of a clean build. */
  compact: boolean;
  contentDir: string;
  traditional: string;
  /** Folder in which new shards are made, each in one of its own. */
  folder: string;
  /** Does the jobs, as many at once as it sees fit. */
  index: (jobs: Iterable<ShardJob>, each: (shard: IndexedShard, number: number) => void) => Promise<void>;
  limits?: Limits;
}

export interface UpdatedSearch {
  /** Oldest first. */
  shards: BuiltShard[];
  /** Shards that were built now: their files, and the names of fragments that stand with those of other recent shards. */
  built: { id: string; files: string[]; recent: string[] }[];
  /** Articles that were indexed now. */
  indexed: number;
  windows: SearchWindow[];
}

/** Brings the search index up to date: only shards that do not stand yet are built. */
export async function updateSearch(update: SearchUpdate): Promise<UpdatedSearch> {
  const plan = planUpdate(update);
  const missing = plan.filter(({ standing }) => standing === null);
  const results: IndexedShard[] = [];
  await update.index(jobs(missing, update), (shard, number) => void (results[number] = shard));
  missing.forEach(({ id, entries }, i) => update.store.assign(id, entries, results[i].fragments));
  const builtNow = new Map(missing.map((shard, i) => [shard, builtShard(shard, results[i])]));
  const shards = plan.map((shard) => builtNow.get(shard) ?? (shard.standing as BuiltShard));
  return {
    shards,
    built: missing.map(({ id, level }, i) => ({ id, files: results[i].files, recent: level < CLOSED ? results[i].fragments : [] })),
    indexed: missing.reduce((sum, { entries }) => sum + entries.length, 0),
    windows: windows(update.source, shards),
  };
}

/** Articles that the first window has at least; each further one has some four times as many. */
const FIRST_WINDOW = 128;

function windows(source: SearchSource, shards: BuiltShard[]): SearchWindow[] {
  const found: SearchWindow[] = [];
  for (let rank = FIRST_WINDOW; ; rank *= 4) {
    const since = source.month(rank);
    if (since === null) break;
    if (since !== found.at(-1)?.since) found.push({ since, articles: source.since(since) });
  }
  return [...found, { since: null, articles: shards.reduce((sum, { articles }) => sum + articles, 0) }];
}

function planUpdate({ store, source, changed, key, compact, limits = LIMITS }: SearchUpdate): PlannedShard[] {
  const standing = store.shards();
  const anew = () => planAnew([...source.all()], standing, key, limits);
  if (standing.length === 0) return anew();
  const fresh = [...changed].flatMap((url) => freshForm(url, standing, store, source)).sort((a, b) => a.id - b.id);
  const articles = standing.reduce((sum, shard) => sum + shard.articles, fresh.length);
  if (compact || articles <= limits[0]) return anew();
  return planPush({ standing, fresh, members: ({ id }) => store.members(id), key, limits }) ?? anew();
}

/** The article as it must be indexed, if it is not; its old form is shadowed. */
function freshForm(url: string, standing: StandingShard[], store: SearchStore, source: SearchSource): PlannedEntry[] {
  const before = store.find(url);
  const now = source.find(url);
  if (before && before.hash === now?.hash) return [];
  const shard = before && standing.find(({ id }) => id === before.shard);
  if (shard) {
    store.remove(url);
    shard.articles--;
    shard.shadowed.push(before.fragment);
  }
  return now ? [now] : [];
}

function* jobs(missing: PlannedShard[], { source, contentDir, traditional, folder }: SearchUpdate): Generator<ShardJob> {
  for (const { id, level, entries } of missing) {
    yield {
      entries: entries.map(({ url }) => source.entry(url)), contentDir, traditional, folder: join(folder, id),
      fragmentFolder: level < CLOSED ? join(folder, RECENT_FRAGMENTS) : null,
    };
  }
}

function builtShard({ id, level, entries }: PlannedShard, { years, newestMonth, bytes }: IndexedShard): BuiltShard {
  return { id, level, from: entries[0].id, articles: entries.length, shadowed: [], years, newestMonth, bytes };
}

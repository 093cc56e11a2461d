import type { PlannedEntry } from '../search/planShards.ts';
import type { BuiltShard } from '../search/builtShard.ts';
import type { SearchStore } from '../search/updateSearch.ts';
import type { BuildState } from './buildState.ts';

/** What the state keeps of the search index. */
export interface KeptSearch {
  key: string;
  /** Output paths of the files that all shards share. */
  shared: string[];
  shards: BuiltShard[];
}

const NOTHING: KeptSearch = { key: '', shared: [], shards: [] };

/** Remembers in the build's state which article stands in which shard of the output. */
export class SearchTable implements SearchStore {
  /** As the last build left it. */
  readonly before: KeptSearch;
  private readonly state: BuildState;
  private readonly key: string;

  constructor(state: BuildState, key: string) {
    this.state = state;
    this.key = key;
    this.before = JSON.parse(state.meta('search') ?? JSON.stringify(NOTHING)) as KeptSearch;
  }

  shards(): BuiltShard[] {
    return this.before.key === this.key ? structuredClone(this.before.shards) : [];
  }

  find(url: string): { hash: string; shard: string; fragment: string } | null {
    return (this.state.sql('SELECT hash, shard, fragment FROM searched WHERE url = ?').get(url) ?? null) as never;
  }

  remove(url: string): void {
    this.state.sql('DELETE FROM searched WHERE url = ?').run(url);
  }

  members(shard: string): PlannedEntry[] {
    return this.state.sql('SELECT url, id, hash FROM searched WHERE shard = ? ORDER BY id').all(shard) as unknown as PlannedEntry[];
  }

  assign(shard: string, entries: PlannedEntry[], fragments: string[]): void {
    const sql = this.state.sql('INSERT OR REPLACE INTO searched (url, id, hash, shard, fragment) VALUES (?, ?, ?, ?, ?)');
    entries.forEach(({ url, id, hash }, i) => sql.run(url, id, hash, shard, fragments[i]));
  }

  fragments(shard: string): string[] {
    return this.state.sql('SELECT fragment FROM searched WHERE shard = ?').all(shard).map((row) => row.fragment as string);
  }

  /** Makes this what the next build finds; without shards nothing is remembered. */
  save(shared: string[], shards: BuiltShard[]): void {
    if (shards.length === 0) this.state.sql('DELETE FROM searched').run();
    this.state.setMeta('search', JSON.stringify({ key: this.key, shared, shards } satisfies KeptSearch));
  }
}

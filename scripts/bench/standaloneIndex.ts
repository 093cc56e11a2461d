import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { articleId } from '../../src/relate/articleId.ts';
import { type BuiltShard, manifestOf } from '../../src/search/builtShard.ts';
import { indexShard } from '../../src/search/indexShard.ts';
import { monthOf } from '../../src/search/month.ts';
import type { Limits, PlannedEntry } from '../../src/search/planShards.ts';
import type { SearchEntry } from '../../src/search/searchEntry.ts';
import { MANIFEST_FILE } from '../../src/search/searchManifest.ts';
import { sharedFiles } from '../../src/search/sharedFiles.ts';
import { type SearchStore, type UpdatedSearch, updateSearch } from '../../src/search/updateSearch.ts';

type Row = PlannedEntry & { shard: string; fragment: string };

/** A search index of given articles without the rest of a site: below `folder`, as `pagefind/`. */
export class StandaloneIndex implements SearchStore {
  readonly contentDir: string;
  private readonly folder: string;
  private readonly limits: Limits | undefined;
  private kept: BuiltShard[] = [];
  private readonly rows = new Map<string, Row>();
  private published = new Map<string, SearchEntry>();

  constructor(folder: string, contentDir: string, limits?: Limits) {
    this.folder = folder;
    this.contentDir = contentDir;
    this.limits = limits;
  }

  /** Makes the index one of these articles. */
  async update(entries: SearchEntry[], { compact = false } = {}): Promise<UpdatedSearch> {
    const changed = new Set([...this.published.keys(), ...entries.map(({ url }) => url)]);
    this.published = new Map(entries.map((entry) => [entry.url, entry]));
    const pagefind = join(this.folder, 'pagefind');
    const shared = await sharedFiles(join(this.folder, 'shared'), 'standalone');
    const updated = await updateSearch({
      store: this, changed, key: 'standalone', compact, contentDir: this.contentDir, traditional: shared.table, folder: pagefind, limits: this.limits,
      source: {
        all: () => this.all(), find: (url) => this.planned(url), entry: (url) => this.published.get(url)!,
        month: (rank) => this.months().at(rank) ?? null, since: (month) => this.months().filter((each) => each >= month).length,
      },
      index: async (jobs, each) => [...jobs].forEach((job, number) => each(indexShard(job), number)),
    });
    const ids = new Set(updated.shards.map(({ id }) => id));
    for (const { id } of this.kept) if (!ids.has(id)) rmSync(join(pagefind, id), { recursive: true });
    this.kept = updated.shards;
    mkdirSync(pagefind, { recursive: true });
    for (const name of [shared.engine, shared.traditional]) copyFileSync(join(shared.folder, name), join(pagefind, name));
    writeFileSync(join(pagefind, MANIFEST_FILE), JSON.stringify(manifestOf(updated.shards, updated.windows, shared.traditional)));
    return updated;
  }

  shards(): BuiltShard[] {
    return structuredClone(this.kept);
  }

  find(url: string): Row | null {
    return this.rows.get(url) ?? null;
  }

  remove(url: string): void {
    this.rows.delete(url);
  }

  members(shard: string): PlannedEntry[] {
    return [...this.rows.values()].filter((row) => row.shard === shard).sort((a, b) => a.id - b.id).map(({ url, id, hash }) => ({ url, id, hash }));
  }

  assign(shard: string, entries: PlannedEntry[], fragments: string[]): void {
    entries.forEach((entry, i) => this.rows.set(entry.url, { ...entry, shard, fragment: fragments[i] }));
  }

  private all(): PlannedEntry[] {
    return [...this.published.keys()].map((url) => this.planned(url)!).sort((a, b) => a.id - b.id);
  }

  /** Of every article, newest first. */
  private months(): number[] {
    return [...this.published.values()].map(({ date }) => monthOf(date)).sort((a, b) => b - a);
  }

  private planned(url: string): PlannedEntry | null {
    const entry = this.published.get(url);
    if (!entry) return null;
    const hash = createHash('sha1').update(JSON.stringify(entry)).update(readFileSync(join(this.contentDir, entry.file))).digest('hex');
    return { url, id: articleId(entry.ms, url), hash };
  }
}

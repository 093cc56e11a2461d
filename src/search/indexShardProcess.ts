import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { writeFile } from 'node:fs/promises';
import { indexShard } from './indexShard.ts';
import { searchDocument } from './searchDocument.ts';
import type { SearchDocument, SearchEntry } from './searchEntry.ts';

/** What the build hands to the process that indexes one shard. */
export interface ShardJob {
  kind: 'closed' | 'newest';
  entries: SearchEntry[];
  contentDir: string;
  /** An empty folder: the shard goes into `shard/`, what all shards share into `shared/`, and the list into `shard.json`. */
  folder: string;
}

async function* documents({ entries, contentDir }: ShardJob): AsyncGenerator<SearchDocument> {
  for (const entry of entries) yield searchDocument(entry, contentDir);
}

const job = JSON.parse(await text(process.stdin)) as ShardJob;
const shard = await indexShard(documents(job), job.kind, join(job.folder, 'shard'), join(job.folder, 'shared'));
await writeFile(join(job.folder, 'shard.json'), JSON.stringify(shard));

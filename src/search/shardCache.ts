import { spawn } from 'node:child_process';
import { mkdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { IndexedShard } from './indexShard.ts';
import type { ShardJob } from './indexShardProcess.ts';
import { BUILD_ENVIRONMENT } from './pagefindInternals.ts';

/** A finished shard in the cache, never a half one: it is built beside and moved in whole. */
export interface CachedShard extends IndexedShard {
  /** Holds `shard/` and `shared/`. */
  folder: string;
}

export async function cachedShard(cacheDir: string, id: string): Promise<CachedShard | null> {
  const folder = join(cacheDir, id);
  try {
    return { folder, ...(JSON.parse(await readFile(join(folder, 'shard.json'), 'utf8')) as IndexedShard) };
  } catch {
    return null;
  }
}

/** Indexes a shard in a process of its own, so that its memory ends with it. */
export async function buildShard(cacheDir: string, id: string, job: Omit<ShardJob, 'folder'>): Promise<CachedShard> {
  const folder = join(cacheDir, id);
  const unfinished = join(cacheDir, `${id}.unfinished`);
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { recursive: true });
  await runProcess({ ...job, folder: unfinished });
  await rm(folder, { recursive: true, force: true });
  await rename(unfinished, folder);
  const shard = await cachedShard(cacheDir, id);
  if (!shard) throw new Error(`shard ${id} was built but cannot be read`);
  return shard;
}

function runProcess(job: ShardJob): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = join(import.meta.dirname, 'indexShardProcess.ts');
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', script], {
      stdio: ['pipe', 'inherit', 'inherit'], env: { ...process.env, ...BUILD_ENVIRONMENT },
    });
    child.on('error', reject);
    child.on('exit', (code, signal) => (code === 0 ? resolve() : reject(new Error(`indexing a search shard ended with ${signal ?? code}`))));
    child.stdin.on('error', () => {});
    child.stdin.end(JSON.stringify(job));
  });
}

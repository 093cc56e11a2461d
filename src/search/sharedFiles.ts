import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { ENGINE_FILE, WASM_FILE } from './pagefindInternals.ts';
import { traditionalTable } from './traditionalTable.ts';

/** What all shards share: Pagefind's engine and the table of traditional characters, ready in a folder. */
export interface SharedFiles {
  folder: string;
  engine: string;
  /** Name of the table's file, made of the hash of its content. */
  traditional: string;
  /** The table itself. */
  table: string;
}

const isTable = (name: string) => name.startsWith('traditional-');

/** Makes them once and keeps them in `cacheDir` under `key`, the hash of the code that they are made by. */
export async function sharedFiles(cacheDir: string, key: string): Promise<SharedFiles> {
  const folder = join(cacheDir, key);
  if (!existsSync(folder)) await make(cacheDir, folder);
  const traditional = readdirSync(folder).find(isTable)!;
  return { folder, engine: ENGINE_FILE, traditional, table: readFileSync(join(folder, traditional), 'utf8') };
}

async function make(cacheDir: string, folder: string): Promise<void> {
  rmSync(cacheDir, { recursive: true, force: true });
  const unfinished = `${folder}.unfinished`;
  mkdirSync(unfinished, { recursive: true });
  const table = traditionalTable();
  const hash = createHash('sha256').update(table).digest('hex').slice(0, 16);
  writeFileSync(join(unfinished, `traditional-${hash}.txt`), table);
  writeFileSync(join(unfinished, ENGINE_FILE), await engine());
  renameSync(unfinished, folder);
}

/** Pagefind gives its engine with every index, even an empty one. */
async function engine(): Promise<Uint8Array> {
  const { index, errors } = await createIndex({});
  if (!index) throw new Error(errors.join('\n'));
  const { files } = await index.getFiles();
  await close();
  const file = files.find(({ path }) => path === WASM_FILE);
  if (!file) throw new Error(`Pagefind gave no ${WASM_FILE}`);
  return file.content;
}

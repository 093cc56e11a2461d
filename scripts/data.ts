import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readSettings, type Settings } from '../src/interactions/settings.ts';
import { backUpSqlite } from '../src/interactions/storage/backupSqlite.ts';
import { d1Statements, openD1Sql } from '../src/interactions/storage/d1Sql.ts';
import type { Database } from '../src/interactions/storage/database.ts';
import { exportDump, importDump } from '../src/interactions/storage/dump.ts';
import { migrate } from '../src/interactions/storage/migrate.ts';
import { openDatabase } from '../src/interactions/storage/openDatabase.ts';
import { runCommand } from './commandLine.ts';

// `npm run data`: moves reactions, comments and accounts between databases, and copies a running one.
const usage = `用法：npm run data -- export 文件 [--data 目录 | --d1 文件]  导出互动数据
      npm run data -- import 文件 [--data 目录 | --d1 文件]  导入空的数据库
      npm run data -- backup 新目录 [--data 目录]            备份运行中的 SQLite 数据目录
设了 DATABASE_URL 就用 PostgreSQL。--d1：导出时读 wrangler d1 export 写的 SQL，导入时写 wrangler d1 execute 要的 SQL。`;

interface Place {
  settings: Settings;
  data: string;
  /** An SQL file in place of a database. */
  d1?: string;
}

async function withDatabase<T>({ settings, data, d1 }: Place, task: (database: Database) => Promise<T>): Promise<T> {
  const database = d1 ? openD1Sql(readFileSync(d1, 'utf8')) : openDatabase(settings, data);
  try {
    await migrate(database);
    return await task(database);
  } finally {
    await database.close();
  }
}

/** `wx`: what is there already may be the only copy. It names readers, so it is the operator's alone. */
function writeLines(file: string, lines: readonly string[]): void {
  writeFileSync(file, `${lines.join('\n')}\n`, { flag: 'wx', mode: 0o600 });
}

const commands: Record<string, (path: string, place: Place) => Promise<string>> = {
  async export(file, place) {
    const lines = await withDatabase(place, exportDump);
    writeLines(file, lines);
    return `已导出 ${lines.length - 2} 行到 ${file}。内有读者的邮箱，请妥善保管。`;
  },
  async import(file, place) {
    const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
    if (place.d1) {
      writeLines(place.d1, d1Statements(lines).map((statement) => `${statement};`));
      return `已写好 ${place.d1}。部署并打开一次网站后执行：npx wrangler d1 execute dahuaiji --remote --file ${place.d1}`;
    }
    mkdirSync(place.data, { recursive: true });
    return `已导入 ${await withDatabase(place, (database) => importDump(database, lines))} 行。`;
  },
  async backup(target, { settings, data }) {
    if (settings.databaseUrl) throw new Error('数据在 PostgreSQL 里，请用 pg_dump 备份。');
    await backUpSqlite(data, target);
    return `已备份到 ${target}。恢复时用它作 --data。`;
  },
};

function readArguments() {
  const { values, positionals: [command = '', path, ...rest] } = parseArgs({
    options: { data: { type: 'string', default: '.data' }, d1: { type: 'string' } }, allowPositionals: true,
  });
  if (!Object.hasOwn(commands, command)) throw new Error(command ? `没有 ${command} 这个命令` : '要写明命令');
  if (!path || rest.length > 0) throw new Error('要写明一个文件或目录');
  return { run: commands[command], path, options: values };
}

async function main({ run, path, options }: ReturnType<typeof readArguments>): Promise<number> {
  try {
    console.log(await run(path, { settings: readSettings(), ...options }));
    return 0;
  } catch (error) {
    console.error((error as Error).message);
    return 1;
  }
}

await runCommand(usage, readArguments, main);

import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readSettings } from '../src/interactions/settings.ts';
import { backUpSqlite } from '../src/interactions/storage/backupSqlite.ts';
import type { Database } from '../src/interactions/storage/database.ts';
import { exportDump, importDump } from '../src/interactions/storage/dump.ts';
import { migrate } from '../src/interactions/storage/migrate.ts';
import { openDatabase } from '../src/interactions/storage/openDatabase.ts';

// `npm run data`: moves reactions, comments and accounts between databases, and copies a running one.
const usage = `用法：npm run data -- export 文件 [--data 目录]    导出互动数据（设了 DATABASE_URL 就从 PostgreSQL）
      npm run data -- import 文件 [--data 目录]    导入空的数据库
      npm run data -- backup 新目录 [--data 目录]  备份运行中的 SQLite 数据目录`;

const settings = readSettings();

async function withDatabase<T>(dataDir: string, task: (database: Database) => Promise<T>): Promise<T> {
  const database = openDatabase(settings, dataDir);
  try {
    await migrate(database);
    return await task(database);
  } finally {
    await database.close();
  }
}

const commands: Record<string, (path: string, dataDir: string) => Promise<string>> = {
  async export(file, dataDir) {
    const lines = await withDatabase(dataDir, exportDump);
    // `wx`: what is there already may be the only copy.
    writeFileSync(file, `${lines.join('\n')}\n`, { flag: 'wx', mode: 0o600 });
    return `已导出 ${lines.length - 2} 行到 ${file}。内有读者的邮箱，请妥善保管。`;
  },
  async import(file, dataDir) {
    const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
    return `已导入 ${await withDatabase(dataDir, (database) => importDump(database, lines))} 行。`;
  },
  async backup(target, dataDir) {
    if (settings.databaseUrl) throw new Error('数据在 PostgreSQL 里，请用 pg_dump 备份。');
    await backUpSqlite(dataDir, target);
    return `已备份到 ${target}。恢复时用它作 --data。`;
  },
};

function readArguments() {
  const { values, positionals: [command = '', path, ...rest] } = parseArgs({
    options: { data: { type: 'string', default: '.data' } }, allowPositionals: true,
  });
  if (!Object.hasOwn(commands, command)) throw new Error(command ? `没有 ${command} 这个命令` : '要写明命令');
  if (!path || rest.length > 0) throw new Error('要写明一个文件或目录');
  return { run: commands[command], path, dataDir: values.data };
}

async function main(): Promise<number> {
  let given: ReturnType<typeof readArguments>;
  try {
    given = readArguments();
  } catch (error) {
    console.error(`${(error as Error).message}\n${usage}`);
    return 2;
  }
  try {
    console.log(await given.run(given.path, given.dataDir));
    return 0;
  } catch (error) {
    console.error((error as Error).message);
    return 1;
  }
}

process.exitCode = await main();

import { ALONE, type Database, type Row, type Statement } from './database.ts';
import { migrations } from './migrations.ts';
import { KEPT_TABLES, type Table } from './tables.ts';

const FORMAT = 'dahuaiji-interactions';
const VERSION = migrations.at(-1)!.id;

/**
 * Everything that is kept, as lines of JSON: a head, the rows of each table by their key, and a foot
 * with their number, without which a file was cut off. The same content gives the same bytes on every
 * engine. Read in one batch that overlaps no other: the moment is the same for all tables.
 */
export async function exportDump(database: Database): Promise<string[]> {
  const results = await database.batch(KEPT_TABLES.map(allOf), ALONE);
  const rows = results.flatMap(({ rows: some }, position) => some.map((row) => ({ table: KEPT_TABLES[position].name, row })));
  return [{ format: FORMAT, version: VERSION }, ...rows, { rows: rows.length }].map((line) => JSON.stringify(line));
}

function allOf({ name, key }: Table): Statement {
  return { sql: `SELECT * FROM ${name} ORDER BY ${key.map(quoted).join(', ')}`, parameters: [] };
}

/** Fills an empty, migrated database from a dump, all or nothing; answers the number of rows. */
export async function importDump(database: Database, lines: readonly string[]): Promise<number> {
  const rows = readDump(lines);
  if (!(await isEmpty(database))) throw new Error('数据库里已经有数据，只能导入空的数据库');
  await database.batch(rows.map(insertion), ALONE);
  return rows.length;
}

export interface DumpedRow {
  table: string;
  row: Row;
}

/** The rows of a dump that is whole. */
export function readDump(lines: readonly string[]): DumpedRow[] {
  const [head, ...rest] = lines.map((line, position) => parseLine(line, position + 1));
  if (head?.format !== FORMAT) throw new Error('这不是本系统导出的文件');
  if (Number(head.version) > VERSION) throw new Error(`文件的版本是 ${head.version}，本程序只认识到 ${VERSION}：请先升级`);
  const foot = rest.pop();
  if (foot?.rows !== rest.length) throw new Error('文件不完整：最后一行没有写明与内容相符的行数');
  return rest as unknown as DumpedRow[];
}

function parseLine(line: string, number: number): Record<string, unknown> {
  try {
    return JSON.parse(line);
  } catch {
    throw new Error(`第 ${number} 行不是 JSON`);
  }
}

async function isEmpty(database: Database): Promise<boolean> {
  const found = await Promise.all(KEPT_TABLES.map(({ name }) => database.read({ sql: `SELECT 1 AS found FROM ${name} LIMIT 1`, parameters: [] })));
  return found.every((rows) => rows.length === 0);
}

export function insertion({ table, row }: DumpedRow): Statement {
  if (!KEPT_TABLES.some(({ name }) => name === table)) throw new Error(`没有 ${table} 这张表`);
  const columns = Object.keys(row);
  return {
    sql: `INSERT INTO ${table} (${columns.map(quoted).join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
    parameters: Object.values(row),
  };
}

/** A column's name as SQL; whatever else a file holds must not become SQL. */
function quoted(column: string): string {
  if (!/^\w+$/.test(column)) throw new Error(`${column} 不是列名`);
  return `"${column}"`;
}

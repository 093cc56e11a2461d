import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { IndexedArticle } from '../model/indexedArticle.ts';
import { INDEX_SCHEMA } from './indexSchema.ts';
import { listKind, type ListKey } from './listKeys.ts';
import { NeighbourLists } from './neighbourLists.ts';
import type { Neighbour } from './nearest.ts';
import type { NeighbourStore } from './neighbours.ts';
import type { PostingStore } from './postings.ts';
import { RecentMap } from './recentMap.ts';

/** Articles that are held in memory, at least. */
const HELD_ARTICLES = 10_000;
/** Statements are prepared once, on first use. */
function statements(db: DatabaseSync): (sql: string) => StatementSync {
  const prepared = new Map<string, StatementSync>();
  return (sql) => {
    const known = prepared.get(sql) ?? db.prepare(sql);
    prepared.set(sql, known);
    return known;
  };
}

/** Writes and reads the rows of the site index. Holds recently used articles in memory. */
export class IndexTables implements NeighbourStore, PostingStore {
  readonly sql: (sql: string) => StatementSync;
  private readonly articles = new RecentMap<number, IndexedArticle>(HELD_ARTICLES);
  private readonly lists: NeighbourLists;
  private readonly listNumbers = new Map<ListKey, number>();

  constructor(db: DatabaseSync) {
    db.exec(INDEX_SCHEMA);
    this.sql = statements(db);
    this.lists = new NeighbourLists(this.sql);
  }

  putArticle(entry: IndexedArticle, due: number | null, vector: Uint32Array): void {
    this.sql('INSERT INTO article (id, url, file, status, due, data, vector) VALUES (?, ?, ?, ?, ?, ?, ?)').run(
      entry.id, entry.article.url, entry.article.file, entry.status, due, JSON.stringify(entry), bytesOf(vector),
    );
    this.hold(entry);
  }

  article(id: number): IndexedArticle {
    return this.articles.get(id) ?? this.hold(JSON.parse(this.sql('SELECT data FROM article WHERE id = ?').get(id)!.data as string) as IndexedArticle);
  }

  private hold(entry: IndexedArticle): IndexedArticle {
    this.articles.set(entry.id, entry);
    return entry;
  }

  dropArticle(id: number): void {
    this.sql('DELETE FROM article WHERE id = ?').run(id);
    this.articles.delete(id);
    this.lists.drop(id);
  }

  addToList(key: ListKey, id: number): void {
    const number = this.listNumber(key);
    this.sql('INSERT INTO listing (list, id) VALUES (?, ?)').run(number, id);
    this.sql('UPDATE list SET count = count + 1 WHERE number = ?').run(number);
  }

  dropFromList(key: ListKey, id: number): void {
    const number = this.listNumber(key);
    this.sql('DELETE FROM listing WHERE list = ? AND id = ?').run(number, id);
    this.sql('UPDATE list SET count = count - 1 WHERE number = ?').run(number);
  }

  /** How many articles of the list are older than `id`. */
  rank(key: ListKey, id: number): number {
    const sql = 'SELECT count(*) AS n FROM listing WHERE list = ? AND id < ?';
    return this.sql(sql).get(this.listNumber(key), id)!.n as number;
  }

  listNumber(key: ListKey): number {
    let number = this.listNumbers.get(key);
    if (number !== undefined) return number;
    const row = this.sql('SELECT number FROM list WHERE key = ?').get(key);
    if (row) number = row.number as number;
    else {
      const { kind, name } = listKind(key);
      const sql = 'INSERT INTO list (key, kind, name, count) VALUES (?, ?, ?, 0)';
      number = Number(this.sql(sql).run(key, kind, name).lastInsertRowid);
    }
    this.listNumbers.set(key, number);
    return number;
  }

  vector(id: number): Uint32Array {
    const bytes = this.sql('SELECT vector FROM article WHERE id = ?').get(id)!.vector as Uint8Array;
    return new Uint32Array(bytes.slice().buffer);
  }

  neighbours(id: number): Neighbour[] {
    return [...this.lists.get(id)];
  }

  setNeighbours(id: number, list: Neighbour[]): void {
    this.lists.set(id, list);
  }

  /** From now on `find` finds the neighbours of these articles when they are asked for, or in `settle`. */
  deferNeighbours(ids: number[], find: (id: number) => Neighbour[]): void {
    this.lists.defer(ids, find);
  }

  /** Finds the neighbours that nobody has asked for, and writes all. */
  settle(): void {
    this.lists.settle();
  }

  load(term: number): { ids: number[]; weights: number[] } | null {
    const row = this.sql('SELECT ids, weights FROM posting WHERE term = ?').get(term);
    if (!row) return null;
    const ids = new Float64Array((row.ids as Uint8Array).slice().buffer);
    return { ids: Array.from(ids), weights: Array.from(new Uint16Array((row.weights as Uint8Array).slice().buffer)) };
  }

  save(term: number, { ids, weights }: { ids: number[]; weights: number[] }): void {
    this.sql('INSERT OR REPLACE INTO posting (term, ids, weights) VALUES (?, ?, ?)').run(
      term, new Uint8Array(Float64Array.from(ids).buffer), new Uint8Array(Uint16Array.from(weights).buffer),
    );
  }

  drop(term: number): void {
    this.sql('DELETE FROM posting WHERE term = ?').run(term);
  }

  /** Writes what is unsaved. */
  flush(): void {
    this.lists.save();
    this.sql('DELETE FROM list WHERE count = 0').run();
    this.listNumbers.clear();
  }
}

function bytesOf({ buffer, byteOffset, byteLength }: Uint32Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

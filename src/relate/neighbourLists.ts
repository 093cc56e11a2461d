import type { StatementSync } from 'node:sqlite';
import type { Neighbour } from './nearest.ts';

/** Lists that are held in memory before they are written. */
const HELD = 5000;

/** The neighbours of each article, as its row keeps them or as they will be found when somebody asks. */
export class NeighbourLists {
  private readonly sql: (sql: string) => StatementSync;
  private readonly lists = new Map<number, Neighbour[]>();
  private readonly unsaved = new Set<number>();
  /** Articles whose neighbours are not yet found. */
  private readonly deferred = new Set<number>();
  private find: (id: number) => Neighbour[] = () => [];

  constructor(sql: (sql: string) => StatementSync) {
    this.sql = sql;
  }

  get(id: number): Neighbour[] {
    if (this.deferred.delete(id)) this.set(id, this.find(id));
    let list = this.lists.get(id);
    if (!list) {
      list = decode(this.sql('SELECT neighbours FROM article WHERE id = ?').get(id)?.neighbours as Uint8Array | null);
      this.lists.set(id, list);
    }
    if (this.unsaved.size >= HELD) this.save();
    return list;
  }

  set(id: number, list: Neighbour[]): void {
    this.lists.set(id, list);
    this.unsaved.add(id);
  }

  drop(id: number): void {
    this.lists.delete(id);
    this.unsaved.delete(id);
    this.deferred.delete(id);
  }

  defer(ids: number[], find: (id: number) => Neighbour[]): void {
    for (const id of ids) this.deferred.add(id);
    this.find = find;
  }

  settle(): void {
    for (const id of this.deferred) this.get(id);
    this.save();
  }

  /** Writes what is unsaved and forgets what is held. */
  save(): void {
    for (const id of this.unsaved) this.sql('UPDATE article SET neighbours = ? WHERE id = ?').run(encode(this.lists.get(id)!), id);
    this.unsaved.clear();
    this.lists.clear();
  }
}

/** Id and score by turns, 8 bytes each. */
function encode(list: Neighbour[]): Uint8Array {
  return new Uint8Array(Float64Array.from(list.flatMap(({ id, score }) => [id, score])).buffer);
}

function decode(bytes: Uint8Array | null): Neighbour[] {
  if (!bytes) return [];
  const numbers = new Float64Array(bytes.slice().buffer);
  return Array.from({ length: numbers.length / 2 }, (_, i) => ({ id: numbers[2 * i], score: numbers[2 * i + 1] }));
}

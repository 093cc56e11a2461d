import { isCurrentPin, status } from '../content/status.ts';
import type { Status } from '../model/article.ts';
import type { IndexedArticle } from '../model/indexedArticle.ts';
import { articleId } from './articleId.ts';
import type { IndexChange, IndexContext, IndexUpdate, ReadArticle } from './indexChange.ts';
import type { IndexTables } from './indexTables.ts';
import { ALL, listKeys, PINNED, sectionPath, type ListKey } from './listKeys.ts';
import { Neighbours } from './neighbours.ts';
import { nextDue } from './nextDue.ts';
import { Postings } from './postings.ts';
import { storedUsual, updatedUsual, type UsualTerms } from './usualTable.ts';

/** Above this many changes it is cheaper to compute all neighbours again. */
const BULK = 300;
/** How far around an article in its lists others may show it: previous, next, and cards that fill a grid. */
export const NEARBY = 10;

/**
 * Brings the index up to date and empties `update.put`. Costs what changed, not what there is. Neighbours that all must be
 * found anew are found when a page asks for them, so that pages can be rendered meanwhile: `IndexTables.settle` finds the rest.
 */
export function updateIndex(tables: IndexTables, update: IndexUpdate, context: IndexContext): IndexChange {
  return new Update(tables, context, update.put.length + update.drop.length > BULK).run(update);
}

class Update {
  private readonly tables: IndexTables;
  private readonly context: IndexContext;
  private readonly bulk: boolean;
  private readonly usual: UsualTerms;
  private readonly postings: Postings;
  private readonly neighbours: Neighbours;
  /** The oldest published article that came or went. */
  private oldest = Infinity;
  private readonly growth = new Map<ListKey, number>();
  private readonly change: IndexChange = { whole: false, articles: new Set(), related: new Set(), lists: new Map(), interactions: new Set(), droppedAliases: new Set() };

  constructor(tables: IndexTables, context: IndexContext, bulk: boolean) {
    this.tables = tables;
    this.context = context;
    this.bulk = bulk;
    this.usual = storedUsual(tables);
    this.postings = new Postings(tables);
    this.neighbours = new Neighbours(this.postings, tables, this.usual.levels);
  }

  run({ put, drop }: IndexUpdate): IndexChange {
    // All leave before any comes: two files may exchange their names in one push.
    for (const file of drop) this.leave(file);
    for (const { article } of put) this.leave(article.file);
    // Taken out one by one: of a whole archive neither texts nor vectors need to be held until the end.
    for (let read = put.pop(); read; read = put.pop()) this.enter(read);
    const usual = updatedUsual(this.tables, this.usual, this.oldest);
    if (this.bulk || Buffer.compare(usual.levels, this.usual.levels) !== 0) this.relateAll(usual);
    else this.postings.flush();
    this.tables.flush();
    for (const [key, growth] of this.growth) if (growth !== 0) this.change.lists.get(key)!.to = Infinity;
    return this.change;
  }

  private leave(file: string): void {
    const row = this.tables.sql('SELECT data FROM article WHERE file = ?').get(file);
    if (!row) return;
    const entry = JSON.parse(row.data as string) as IndexedArticle;
    this.change.articles.add(entry.article.url);
    for (const alias of entry.article.aliases) this.change.droppedAliases.add(alias);
    for (const key of this.storedKeys(entry)) {
      this.touch(key, entry.id, -1);
      this.tables.dropFromList(key, entry.id);
    }
    if (entry.status === 'published') {
      this.oldest = Math.min(this.oldest, entry.id);
      if (!this.bulk) for (const id of this.neighbours.remove(entry.id)) this.change.related.add(id);
    }
    this.change.related.delete(entry.id);
    this.tables.dropArticle(entry.id);
  }

  /** The lists in which the entry stands now: those it asks for, whether or not its pin has run out since. */
  private storedKeys(entry: IndexedArticle): ListKey[] {
    const ancestors = sectionPath(this.context.sections, entry.article.section);
    return listKeys(entry, ancestors, this.isListed(PINNED, entry.id));
  }

  private isListed(key: ListKey, id: number): boolean {
    const sql = 'SELECT 1 FROM listing WHERE list = ? AND id = ?';
    return this.tables.sql(sql).get(this.tables.listNumber(key), id) !== undefined;
  }

  private enter({ vector, ...read }: ReadArticle): void {
    const { article } = read;
    const { now, sections } = this.context;
    const entry: IndexedArticle = { ...read, id: this.freeId(article.date.ms, article.url), status: this.statusOf(article) };
    this.tables.putArticle(entry, nextDue(entry, now), vector);
    this.change.articles.add(article.url);
    for (const key of listKeys(entry, sectionPath(sections, article.section), isCurrentPin(article, now))) {
      this.tables.addToList(key, entry.id);
      this.touch(key, entry.id, 1);
    }
    if (entry.status !== 'published') return;
    this.oldest = Math.min(this.oldest, entry.id);
    if (this.bulk) return;
    for (const id of this.neighbours.add(entry.id)) this.change.related.add(id);
    for (const id of this.neighbours.holders(entry.id)) this.change.related.add(id);
  }

  private statusOf(article: ReadArticle['article']): Status {
    const found = status(article, this.context.now);
    return this.context.preview && (found === 'draft' || found === 'scheduled') ? 'published' : found;
  }

  private freeId(ms: number, url: string): number {
    let id = articleId(ms, url);
    while (this.tables.sql('SELECT 1 FROM article WHERE id = ?').get(id)) id++;
    return id;
  }

  private touch(key: ListKey, id: number, growth: 1 | -1): void {
    if (this.bulk) return;
    const rank = this.tables.rank(key, id);
    const { from, to } = this.change.lists.get(key) ?? { from: rank, to: rank };
    this.change.lists.set(key, { from: Math.min(rank, from), to: Math.max(rank, to) });
    this.growth.set(key, (this.growth.get(key) ?? 0) + growth);
    if (key !== ALL && !key.startsWith('section ')) return;
    for (const near of this.nearby(key, id)) this.change.related.add(near);
  }

  private nearby(key: ListKey, id: number): number[] {
    const list = this.tables.listNumber(key);
    const newer = this.tables.sql(`SELECT id FROM listing WHERE list = ? AND id > ? ORDER BY id LIMIT ${NEARBY}`);
    const older = this.tables.sql(`SELECT id FROM listing WHERE list = ? AND id < ? ORDER BY id DESC LIMIT ${NEARBY}`);
    return [...newer.all(list, id), ...older.all(list, id)].map((row) => row.id as number);
  }

  /** Finds all neighbours anew. */
  private relateAll({ levels }: UsualTerms): void {
    this.change.whole = true;
    this.tables.sql('DELETE FROM posting').run();
    const postings = new Postings(this.tables);
    const neighbours = new Neighbours(postings, this.tables, levels);
    const list = this.tables.listNumber(ALL);
    const ids = this.tables.sql('SELECT id FROM listing WHERE list = ? ORDER BY id').all(list).map((row) => row.id as number);
    for (const id of ids) neighbours.place(id);
    postings.flush();
    this.tables.deferNeighbours(ids, neighbours.finder());
  }
}

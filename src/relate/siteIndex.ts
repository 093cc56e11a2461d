import type { IndexedArticle } from '../model/indexedArticle.ts';
import type { Section } from '../model/site.ts';
import type { IndexTables } from './indexTables.ts';
import { firstId } from './articleId.ts';
import type { SiteContent } from './siteContent.ts';
import { RecentMap } from './recentMap.ts';
import { PINNED, sectionPath, type ListKey } from './listKeys.ts';
import type { Neighbour } from './nearest.ts';

/** Things of a kind, made of articles, that are held. */
const HELD = 20_000;

/** Questions that pages ask about the published articles. Lists are in order of date. */
export class SiteIndex {
  readonly content: SiteContent;
  /** Clock of the build, milliseconds since the epoch. */
  readonly now: number;
  private readonly tables: IndexTables;
  private pinned: IndexedArticle[] | undefined;
  private readonly made = new Map<string, RecentMap<number, unknown>>();

  constructor(tables: IndexTables, content: SiteContent, now: number) {
    this.tables = tables;
    this.content = content;
    this.now = now;
  }

  article(id: number): IndexedArticle {
    return this.tables.article(id);
  }

  /** What `make` makes of the article, made once a build: cards are printed many times. */
  once<T>(id: number, kind: string, make: () => T): T {
    let ofKind = this.made.get(kind);
    if (!ofKind) this.made.set(kind, (ofKind = new RecentMap(HELD)));
    const known = ofKind.get(id);
    if (known !== undefined) return known as T;
    const made = make();
    ofKind.set(id, made);
    return made;
  }

  /** The article at this URL whatever its status; null when there is none. */
  byUrl(url: string): IndexedArticle | null {
    const row = this.tables.sql('SELECT id FROM article WHERE url = ?').get(url);
    return row ? this.article(row.id as number) : null;
  }

  /** Without loading the article. */
  isPublished(url: string): boolean {
    return this.tables.sql('SELECT status FROM article WHERE url = ?').get(url)?.status === 'published';
  }

  /** The article at this URL if readers may see it. */
  published(url: string): IndexedArticle | null {
    const entry = this.byUrl(url);
    return entry?.status === 'published' ? entry : null;
  }

  count(key: ListKey): number {
    return (this.tables.sql('SELECT count FROM list WHERE key = ?').get(key)?.count as number | undefined) ?? 0;
  }

  newest(key: ListKey, limit: number): IndexedArticle[] {
    return this.range(key, 'ORDER BY id DESC LIMIT ?', limit);
  }

  /** Current pins, best rank first, then newest. */
  pins(): IndexedArticle[] {
    this.pinned ??= this.newest(PINNED, 100).sort((a, b) => a.article.pin!.rank - b.article.pin!.rank || b.id - a.id);
    return this.pinned;
  }

  /** `limit` articles of the list from the `offset`-th oldest on (0), oldest first. */
  fromOldest(key: ListKey, offset: number, limit: number): IndexedArticle[] {
    return this.range(key, 'ORDER BY id LIMIT ? OFFSET ?', limit, offset);
  }

  /** The same from the newest on, newest first. */
  fromNewest(key: ListKey, offset: number, limit: number): IndexedArticle[] {
    return this.range(key, 'ORDER BY id DESC LIMIT ? OFFSET ?', limit, offset);
  }

  /** How many articles of the list are of `ms` or newer. */
  countSince(key: ListKey, ms: number): number {
    return this.count(key) - this.tables.rank(key, firstId(ms));
  }

  /** The articles of the list nearest before `id`, nearest first. */
  older(key: ListKey, id: number, limit: number): IndexedArticle[] {
    return this.range(key, 'AND id < ? ORDER BY id DESC LIMIT ?', id, limit);
  }

  /** The articles of the list nearest after `id`, nearest first. */
  newer(key: ListKey, id: number, limit: number): IndexedArticle[] {
    return this.range(key, 'AND id > ? ORDER BY id LIMIT ?', id, limit);
  }

  /** Names and sizes of the lists of a kind (`tag`, `month` …), by name. */
  lists(kind: string): { name: string; count: number }[] {
    const sql = 'SELECT name, count FROM list WHERE kind = ? AND count > 0 ORDER BY name';
    return this.tables.sql(sql).all(kind) as { name: string; count: number }[];
  }

  neighbours(id: number): Neighbour[] {
    return this.tables.neighbours(id);
  }

  /** URL and date of every published article of the list, oldest first, without loading the articles. */
  *addresses(key: ListKey): Generator<{ id: number; url: string }> {
    const sql = 'SELECT a.id, a.url FROM listing l JOIN article a ON a.id = l.id WHERE l.list = ? ORDER BY l.id';
    yield* this.tables.sql(sql).iterate(this.tables.listNumber(key)) as unknown as Iterable<{ id: number; url: string }>;
  }

  /** URLs of all articles of any status, in order of date. */
  urls(): string[] {
    return this.tables.sql('SELECT url FROM article ORDER BY id').all().map((row) => row.url as string);
  }

  urlOf(id: number): string | null {
    return (this.tables.sql('SELECT url FROM article WHERE id = ?').get(id)?.url as string | undefined) ?? null;
  }

  /** The sections from the top one down to the article's own. */
  sectionsOf(entry: IndexedArticle): Section[] {
    return sectionPath(this.content.sections, entry.article.section);
  }

  private range(key: ListKey, clause: string, ...values: number[]): IndexedArticle[] {
    const rows = this.tables.sql(`SELECT id FROM listing WHERE list = ? ${clause}`).all(this.tables.listNumber(key), ...values);
    return rows.map((row) => this.article(row.id as number));
  }
}

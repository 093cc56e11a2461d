import type { IndexedArticle } from '../model/indexedArticle.ts';
import { ALL, listKey, type ListKey } from './listKeys.ts';
import type { SiteIndex } from './siteIndex.ts';
import { NEARBY } from './updateIndex.ts';

export interface Recommendation {
  entry: IndexedArticle;
  /** Why it is there: 编辑推荐, 同题材, 同地点, 同栏目. */
  reason: string;
  /** It belongs to this article: chosen for it, or near it. */
  isRelated: boolean;
}

const GRID_SIZE = 10;
/** Pins lead, but leave most of the grid to what is near the article. */
const PINS_SHOWN = 2;
/** Articles that only fill the grid must be of the same time. */
const FILL_WITHIN_MS = 400 * 24 * 3600 * 1000;

/**
 * 图文推荐 of one article: the editor's `related`, current pins, its neighbours by text, and, where those
 * are fewer than ten, what stood beside it in its section at the time.
 */
export function articleGrid(index: SiteIndex, entry: IndexedArticle): Recommendation[] {
  const grid = new Map<number, Recommendation>();
  const add = (other: IndexedArticle | null, reason: string, isRelated: boolean) => {
    if (!other || other.id === entry.id || grid.has(other.id) || grid.size >= GRID_SIZE) return;
    grid.set(other.id, { entry: other, reason, isRelated });
  };
  for (const url of entry.article.related) add(index.published(url), '编辑推荐', true);
  for (const pinned of index.pins().slice(0, PINS_SHOWN)) add(pinned, '编辑推荐', false);
  for (const { id } of index.neighbours(entry.id)) {
    if (grid.size >= GRID_SIZE) break;
    const other = index.article(id);
    add(other, commonGround(entry, other), true);
  }
  if (grid.size < GRID_SIZE) for (const other of fill(index, entry)) add(other, '同期报道', false);
  return [...grid.values()];
}

function commonGround(entry: IndexedArticle, other: IndexedArticle): string {
  if (other.article.places.some((place) => entry.article.places.includes(place))) return '同地点';
  return '同题材';
}

/** Around the article in its section, then in the top section, then anywhere; newer and older by turns. */
function* fill(index: SiteIndex, entry: IndexedArticle): Generator<IndexedArticle> {
  const sections = index.sectionsOf(entry).map(({ url }) => listKey('section', url));
  for (const key of [...sections.reverse(), ALL] as ListKey[]) {
    const newer = index.newer(key, entry.id, NEARBY);
    const older = index.older(key, entry.id, NEARBY);
    for (let i = 0; i < NEARBY; i++) {
      for (const other of [newer[i], older[i]]) {
        if (other && Math.abs(other.article.date.ms - entry.article.date.ms) < FILL_WITHIN_MS) yield other;
      }
    }
  }
}

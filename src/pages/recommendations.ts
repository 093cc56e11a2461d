import type { IndexedArticle } from '../model/indexedArticle.ts';
import { articleGrid, type Recommendation } from '../relate/grid.ts';
import type { SiteIndex } from '../relate/siteIndex.ts';
import { card } from './card.ts';

/** 相关阅读 is a margin, not a list. */
const RELATED = 4;

/** 图文推荐, and those of it that belong to the article. */
export function recommendations(index: SiteIndex, entry: IndexedArticle) {
  const grid = articleGrid(index, entry);
  const cards = (some: Recommendation[]) => some.map(({ entry: other, reason }) => card(index, other, reason));
  return { grid: cards(grid), related: cards(grid.filter(({ isRelated }) => isRelated).slice(0, RELATED)) };
}

import { listKind, type ListKey } from '../relate/listKeys.ts';
import type { SiteIndex } from '../relate/siteIndex.ts';
import type { Span } from '../relate/indexChange.ts';
import type { IndexedArticle } from '../model/indexedArticle.ts';
import type { Link, Pager } from '../model/pages.ts';
import type { PageFamily, PlannedModel, PlannedPage } from './pageFamily.ts';

/** Articles on a list page. Changing it moves every old page. */
export const PAGE_SIZE = 30;

export interface ListPart {
  entries: IndexedArticle[];
  pager: Pager;
}

export interface NumberedList {
  key: ListKey;
  /** URL of the front page. */
  url: string;
  page(part: ListPart): PlannedModel | null;
}

/**
 * Pages of a long list. Page N holds the N-th thirty articles from the oldest, so a full page never
 * changes; the front page shows the newest thirty, and a numbered page begins only when they are full.
 */
export function numberedFamily(
  kinds: string[],
  lists: (index: SiteIndex) => Iterable<NumberedList>,
  listOf: (key: ListKey, index: SiteIndex) => NumberedList | null,
): PageFamily {
  return {
    *all(index) {
      for (const list of lists(index)) yield* listPages(list, index, { from: 0, to: Infinity }, () => false);
    },
    *touched(change, index, known) {
      for (const [key, span] of change.lists) {
        const list = kinds.includes(listKind(key).kind) ? listOf(key, index) : null;
        if (list) yield* listPages(list, index, span, known);
      }
    },
  };
}

function* listPages(list: NumberedList, index: SiteIndex, span: Span, known: (url: string) => boolean): Generator<PlannedPage> {
  const total = numberedPages(index.count(list.key));
  yield { url: list.url, model: () => frontPage(list, index, total) };
  // The page before the first difference links to it, and may only now have a successor.
  const first = Math.max(1, Math.floor(span.from / PAGE_SIZE) - 1);
  const last = span.to === Infinity ? Infinity : Math.floor(span.to / PAGE_SIZE) + 1;
  for (let number = first; number <= last; number++) {
    const url = numberedUrl(list.url, number);
    if (number > total && !known(url)) break;
    yield { url, model: () => (number > total ? null : numberedPage(list, index, number, total)) };
  }
}

export function numberedPages(count: number): number {
  return Math.max(0, Math.ceil((count - PAGE_SIZE) / PAGE_SIZE));
}

export const numberedUrl = (front: string, number: number): string => `${front}page/${number}/`;

function frontPage(list: NumberedList, index: SiteIndex, total: number): PlannedModel | null {
  const older = total ? numberedLink(list.url, total, '较早') : null;
  return list.page({ entries: index.newest(list.key, PAGE_SIZE), pager: { newer: null, older, number: 0, total } });
}

function numberedPage(list: NumberedList, index: SiteIndex, number: number, total: number): PlannedModel | null {
  const entries = index.fromOldest(list.key, (number - 1) * PAGE_SIZE, PAGE_SIZE).reverse();
  const newer = number < total ? numberedLink(list.url, number + 1, '较新') : { title: '最新', url: list.url };
  const older = number > 1 ? numberedLink(list.url, number - 1, '较早') : null;
  return list.page({ entries, pager: { newer, older, number, total: 0 } });
}

function numberedLink(front: string, number: number, title: string): Link {
  return { title, url: numberedUrl(front, number) };
}

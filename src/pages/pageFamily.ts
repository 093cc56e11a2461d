import type { SharePicture } from '../model/machinePages.ts';
import type { BodySource, PageModel, Planned } from '../model/pages.ts';
import type { SiteIndex } from '../relate/siteIndex.ts';
import type { IndexChange } from '../relate/indexChange.ts';

export type PlannedModel = Planned<PageModel<BodySource>> | SharePicture;

/** A page that may exist: `model` makes it, or answers null when it no longer does. */
export interface PlannedPage {
  url: string;
  model(): PlannedModel | null;
}

/** All pages of one kind, and which of them a change may have touched. */
export interface PageFamily {
  all(index: SiteIndex): Iterable<PlannedPage>;
  /** May name too many pages, never too few. `known` tells whether a page stood in the last build. */
  touched(change: IndexChange, index: SiteIndex, known: (url: string) => boolean): Iterable<PlannedPage>;
}

/** A family of a few pages that every build looks at. */
export function fewPages(all: (index: SiteIndex) => Iterable<PlannedPage>): PageFamily {
  return { all, touched: (_change, index) => all(index) };
}

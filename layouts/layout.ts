import type { PageKind, PageModel } from '../src/model/pages.ts';
import { archiveLayout } from './archive.ts';
import { articleLayout } from './article.ts';
import { correctionsLayout } from './corrections.ts';
import { directoryLayout } from './directory.ts';
import { feedLayout } from './feed.ts';
import { homeLayout } from './home.ts';
import { listLayout } from './list.ts';
import { moderationLayout } from './moderation.ts';
import { notFoundLayout } from './not-found.ts';
import { offlineLayout } from './offline.ts';
import { pageLayout } from './page.ts';
import { redirectLayout } from './redirect.ts';
import { savedLayout } from './saved.ts';
import { searchLayout } from './search.ts';
import { sectionLayout } from './section.ts';
import { sitemapLayout } from './sitemap.ts';
import { styleLayout } from './style.ts';
import { textLayout } from './text.ts';
import { textEditionLayout } from './text-edition.ts';
import { textFrontLayout } from './text-front.ts';
import { tombstoneLayout } from './tombstone.ts';
import { topicLayout } from './topic.ts';

type Page<Kind extends PageKind> = Extract<PageModel, { kind: Kind }>;

const layouts: { [Kind in PageKind]: (page: Page<Kind>) => { toString(): string } | Promise<unknown> } = {
  archive: archiveLayout,
  article: articleLayout,
  corrections: correctionsLayout,
  directory: directoryLayout,
  feed: feedLayout,
  home: homeLayout,
  list: listLayout,
  moderation: moderationLayout,
  'not-found': notFoundLayout,
  offline: offlineLayout,
  page: pageLayout,
  redirect: redirectLayout,
  saved: savedLayout,
  search: searchLayout,
  section: sectionLayout,
  sitemap: sitemapLayout,
  style: styleLayout,
  text: textLayout,
  'text-edition': textEditionLayout,
  'text-front': textFrontLayout,
  tombstone: tombstoneLayout,
  topic: topicLayout,
};

/** A page's file, from its model. */
export function layout(page: PageModel): string {
  const print = layouts[page.kind] as (page: PageModel) => { toString(): string };
  return print(page).toString();
}

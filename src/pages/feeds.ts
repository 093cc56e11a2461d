import type { FeedPage } from '../model/machinePages.ts';
import type { IndexedArticle } from '../model/indexedArticle.ts';
import type { BodySource } from '../model/pages.ts';
import { ALL, listKey, listKind } from '../relate/listKeys.ts';
import type { SiteIndex } from '../relate/siteIndex.ts';
import { authorUrl, placeUrl } from './card.ts';
import { correctionItems } from './correctionEntries.ts';
import { articleItem, type Item } from './feedItem.ts';
import { feedUrl } from './feedUrl.ts';
import { absolute } from './frame.ts';
import { fewPages, type PageFamily, type PlannedPage } from './pageFamily.ts';
import { allSections } from './sectionPages.ts';
import { topicArticles } from './topicPages.ts';

const ITEMS = 20;
/** Of one author or place; there are many, and whoever follows one has little to catch up on. */
const NAMED_ITEMS = 10;

/** `/feed.xml`, `/feed.json`, and one below every section, every topic and `/corrections/`. */
export const feeds = fewPages((index) => {
  const { site, sections, topics } = index.content;
  const whole = { title: site.name, description: site.description, home: '/', items: () => newest(index, index.newest(ALL, ITEMS)) };
  return [
    planned(index, { ...whole, url: '/feed.xml', format: 'rss' }),
    planned(index, { ...whole, url: '/feed.json', format: 'json' }),
    ...allSections(sections).map(({ title, description, url }) => below(index, url, title, description, () => newest(index, index.newest(listKey('section', url), ITEMS)))),
    ...topics.map(({ entry }) => below(index, entry.url, entry.title, entry.summary, () => newest(index, topicArticles(index, entry).slice(0, ITEMS)))),
    below(index, '/corrections/', '更正', '本站发表过的更正。', () => correctionItems(index, ITEMS)),
  ];
});

const NAMED: Record<string, (name: string) => string> = { author: authorUrl, place: placeUrl };

/** One below every author's and every place's page. */
export const namedFeeds: PageFamily = {
  *all(index) {
    for (const kind of Object.keys(NAMED)) for (const { name } of index.lists(kind)) yield named(index, kind, name);
  },
  *touched(change, index) {
    for (const key of change.lists.keys()) {
      const { kind, name } = listKind(key);
      if (kind in NAMED) yield named(index, kind, name);
    }
  },
};

function named(index: SiteIndex, kind: string, name: string): PlannedPage {
  const key = listKey(kind, name);
  const feed = below(index, NAMED[kind](name), name, `关于“${name}”的文章。`, () => newest(index, index.newest(key, NAMED_ITEMS)));
  return { url: feed.url, model: () => (index.count(key) ? feed.model() : null) };
}

interface FeedOf extends Pick<FeedPage, 'url' | 'format' | 'title' | 'description' | 'home'> {
  items: () => Item[];
}

const newest = (index: SiteIndex, entries: IndexedArticle[]) => entries.map((entry) => articleItem(index, entry));

function below(index: SiteIndex, page: string, title: string, description: string, items: () => Item[]): PlannedPage {
  return planned(index, { url: feedUrl(page), format: 'rss', title: `${index.content.site.name} · ${title}`, description, home: page, items });
}

function planned(index: SiteIndex, feed: FeedOf): PlannedPage {
  return { url: feed.url, model: () => feedPage(index, feed) };
}

function feedPage(index: SiteIndex, { url, format, title, description, home, items: make }: FeedOf): FeedPage<BodySource> {
  const items = make();
  return {
    kind: 'feed', url, format, title, description,
    language: index.content.site.language,
    home: absolute(index, home),
    self: absolute(index, url),
    hub: index.content.site.websub,
    // The feed's own time is that of its newest item, so that building again changes nothing.
    updated: items.map(({ updated }) => updated).sort((a, b) => Date.parse(b) - Date.parse(a))[0] ?? '',
    items,
  };
}

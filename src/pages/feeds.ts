import type { IndexedArticle } from '../model/indexedArticle.ts';
import type { FeedItem, FeedPage } from '../model/machinePages.ts';
import type { BodySource } from '../model/pages.ts';
import { ALL, listKey, type ListKey } from '../relate/listKeys.ts';
import type { SiteIndex } from '../relate/siteIndex.ts';
import { coverPicture, sectionLink } from './card.ts';
import { absolute } from './frame.ts';
import { fewPages, type PlannedPage } from './pageFamily.ts';
import { allSections } from './sectionPages.ts';

const ITEMS = 20;

interface FeedOf {
  key: ListKey;
  url: string;
  format: FeedPage['format'];
  title: string;
  description: string;
  home: string;
}

/** `/feed.xml`, `/feed.json`, and `/SECTION/feed.xml` for every section. */
export const feeds = fewPages((index) => {
  const { site, sections } = index.content;
  const whole = { key: ALL, title: site.name, description: site.description, home: '/' };
  return [
    planned(index, { ...whole, url: '/feed.xml', format: 'rss' }),
    planned(index, { ...whole, url: '/feed.json', format: 'json' }),
    ...allSections(sections).map(({ title, description, url }) => planned(index, {
      key: listKey('section', url), url: `${url}feed.xml`, format: 'rss', title: `${site.name} · ${title}`, description, home: url,
    })),
  ];
});

function planned(index: SiteIndex, feed: FeedOf): PlannedPage {
  return { url: feed.url, model: () => feedPage(index, feed) };
}

function feedPage(index: SiteIndex, { key, url, format, title, description, home }: FeedOf): FeedPage<BodySource> {
  const items = index.newest(key, ITEMS).map((entry) => feedItem(index, entry));
  return {
    kind: 'feed', url, format, title, description,
    language: index.content.site.language,
    home: absolute(index, home),
    self: absolute(index, url),
    // The feed's own time is that of its newest item, so that building again changes nothing.
    updated: items.map(({ updated }) => updated).sort((a, b) => Date.parse(b) - Date.parse(a))[0] ?? '',
    items,
  };
}

function feedItem(index: SiteIndex, { article, hash, bodyStart: start, pictures, files }: IndexedArticle): FeedItem<BodySource> {
  const cover = coverPicture(article.cover, pictures);
  return {
    url: absolute(index, article.url),
    title: article.title,
    summary: article.summary,
    date: article.date.iso,
    updated: (article.updated ?? article.date).iso,
    authors: article.authors.map(({ name }) => name),
    section: sectionLink(index, article.section).title,
    tags: article.tags,
    image: cover ? absolute(index, cover.src) : '',
    body: { file: article.file, hash, start, pictures, files },
  };
}

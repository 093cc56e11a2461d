import type { FeedItem } from '../model/machinePages.ts';
import type { IndexedArticle } from '../model/indexedArticle.ts';
import type { BodySource } from '../model/pages.ts';
import type { SiteIndex } from '../relate/siteIndex.ts';
import { sectionLink } from './card.ts';
import { absolute } from './frame.ts';
import { imageOf } from './sharePictures.ts';

export type Item = FeedItem<BodySource>;

/** An article with its whole text, as feeds carry it. */
export function articleItem(index: SiteIndex, entry: IndexedArticle): Item {
  const { article, hash, bodyStart: start, pictures, files } = entry;
  const image = imageOf(index, entry);
  return {
    url: absolute(index, article.url),
    title: article.title,
    summary: article.summary,
    date: article.date.iso,
    updated: (article.updated ?? article.date).iso,
    authors: article.authors.map(({ name }) => name),
    section: sectionLink(index, article.section).title,
    tags: article.tags,
    image: image ? absolute(index, image.src) : '',
    body: { file: article.file, hash, start, pictures, files },
  };
}

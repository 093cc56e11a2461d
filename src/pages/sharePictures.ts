import { basename } from 'node:path';
import type { Article, Picture } from '../model/article.ts';
import type { IndexedArticle } from '../model/indexedArticle.ts';
import type { SharePicture } from '../model/machinePages.ts';
import type { SiteIndex } from '../relate/siteIndex.ts';
import { coverPicture, sectionLink } from './card.ts';
import { fewPages, type PlannedPage } from './pageFamily.ts';
import { shareImage } from './shareImage.ts';

/** `/share.jpg`: what stands for the site elsewhere. Those of articles are planned with their pages. */
export const siteSharePicture = fewPages((index) => (index.content.site.share ? [sitePicture(index)] : []));

/** What stands for the article elsewhere: its share picture, else its cover. */
export function imageOf(index: SiteIndex, { article, pictures }: IndexedArticle): Pick<Picture, 'src' | 'width' | 'height'> | null {
  return hasSharePicture(index, article) ? shareImage(article.url) : coverPicture(article.cover, pictures);
}

function hasSharePicture({ content }: SiteIndex, { date }: Article): boolean {
  return content.site.share !== null && date.ms >= content.site.share.since.ms;
}

/**
 * `/2020/03/keji-dahui/share.jpg` of every article since the day that `site.yaml` names: a day and not the newest
 * hundred, so that a push never takes its picture from an old article.
 */
export function articleSharePicture(index: SiteIndex, url: string): PlannedPage {
  const picture = shareImage(url).src;
  return {
    url: picture,
    model() {
      const entry = index.published(url);
      if (!entry || !hasSharePicture(index, entry.article)) return null;
      const { title, section, cover } = entry.article;
      const src = coverPicture(cover, entry.pictures)?.src ?? '';
      return planned(index, picture, sectionLink(index, section).title, title, src);
    },
  };
}

function sitePicture(index: SiteIndex): PlannedPage {
  const { name, tagline } = index.content.site;
  const url = shareImage('/').src;
  return { url, model: () => planned(index, url, '', tagline || name, '') };
}

function planned(index: SiteIndex, url: string, label: string, title: string, cover: string): SharePicture {
  return { kind: 'share-picture', url, site: index.content.site.name, label, title, cover: basename(cover) };
}

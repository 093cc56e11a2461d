import { hash } from 'node:crypto';
import type { IndexedArticle } from '../model/indexedArticle.ts';
import type { Card, CardRef, Link } from '../model/pages.ts';
import type { Picture } from '../model/article.ts';
import { sectionPath } from '../relate/listKeys.ts';
import type { SiteIndex } from '../relate/siteIndex.ts';
import { dateText } from '../render/formatDate.ts';

/** The article as lists show it; `reason`: why it is recommended. */
export function card(index: SiteIndex, entry: IndexedArticle, reason?: string): CardRef {
  const ref = { card: entry.id, hash: printedCard(index, entry).hash };
  return reason ? { ...ref, reason } : ref;
}

/** The `Card` that a reference stands for, as JSON. */
export function cardText(index: SiteIndex, id: number): string {
  return printedCard(index, index.article(id)).text;
}

function printedCard(index: SiteIndex, entry: IndexedArticle): { text: string; hash: string } {
  return index.once(entry.id, 'card', () => {
    const text = JSON.stringify(newCard(index, entry));
    return { text, hash: hash('sha1', text, 'base64url') };
  });
}

function newCard(index: SiteIndex, { article, pictures }: IndexedArticle): Card {
  return {
    url: article.url,
    title: article.title,
    date: dateText(article.date, index.content.site.timezone),
    section: sectionLink(index, article.section),
    summary: article.summary,
    picture: coverPicture(article.cover, pictures),
  };
}

export function sectionLink(index: SiteIndex, url: string): Link {
  const section = sectionPath(index.content.sections, url).at(-1);
  return { title: section?.title ?? '', url };
}

export function coverPicture(
  cover: { src: string; alt: string; credit: string } | null,
  pictures: Record<string, Picture>,
): Picture | null {
  const picture = cover && pictures[cover.src];
  return picture ? { ...picture, alt: cover.alt, credit: cover.credit } : null;
}

export const tagUrl = (name: string): string => `/tags/${pathPart(name)}/`;
export const authorUrl = (name: string): string => `/authors/${pathPart(name)}/`;
export const placeUrl = (name: string): string => `/places/${pathPart(name)}/`;

/**
 * A name as one part of a URL and of a file's path, different for different names.
 * pathPart('C/C++') -> 'C~2fC++'
 */
function pathPart(name: string): string {
  const safe = name.replace(/[~/\\?#%:*"<>|\x00-\x1f]|^\.|\.$/g, (char) => `~${char.charCodeAt(0).toString(16).padStart(2, '0')}`);
  return encodeURIComponent(safe);
}

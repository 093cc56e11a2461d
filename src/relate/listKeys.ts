import type { Section } from '../model/site.ts';
import type { IndexedArticle } from '../model/indexedArticle.ts';

/** A named list of articles in order of date: `section /xinwen/`, `tag 竹`, `month 2020-03`, `all`. */
export type ListKey = string;

export const listKey = (kind: string, name: string): ListKey => `${kind} ${name}`;

export function listKind(key: ListKey): { kind: string; name: string } {
  const space = key.indexOf(' ');
  return { kind: key.slice(0, space), name: key.slice(space + 1) };
}

export const ALL = listKey('all', '');
export const PINNED = listKey('pinned', '');
export const CORRECTED = listKey('corrected', '');
/** Withdrawn and expired articles: their pages are tombstones. */
export const GONE = listKey('gone', '');
export const ALIASED = listKey('aliased', '');

/** Every list that the article stands in. Drafts and scheduled articles stand in none. */
export function listKeys({ article, status }: IndexedArticle, ancestors: Section[], pinIsCurrent: boolean): ListKey[] {
  if (status === 'draft' || status === 'scheduled') return [];
  const keys: ListKey[] = article.aliases.length ? [ALIASED] : [];
  if (status !== 'published') return [...keys, GONE];
  keys.push(ALL, listKey('month', article.date.iso.slice(0, 7)));
  for (const section of ancestors) keys.push(listKey('section', section.url));
  for (const tag of article.tags) keys.push(listKey('tag', tag));
  for (const place of article.places) keys.push(listKey('place', place));
  for (const author of article.authors) keys.push(listKey('author', author.name));
  for (const url of article.related) keys.push(listKey('related', url));
  if (article.corrections.length) keys.push(CORRECTED);
  if (pinIsCurrent) keys.push(PINNED);
  return [...new Set(keys)];
}

/** The sections from the top one down to the one at `url`; empty when there is none. */
export function sectionPath(sections: Section[], url: string): Section[] {
  for (const section of sections) {
    if (section.url === url) return [section];
    const below = sectionPath(section.children, url);
    if (below.length) return [section, ...below];
  }
  return [];
}

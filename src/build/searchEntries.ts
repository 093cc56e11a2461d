import { createHash } from 'node:crypto';
import type { SearchEntry } from '../search/searchEntry.ts';
import { ALL } from '../relate/listKeys.ts';
import type { SiteIndex } from '../relate/siteIndex.ts';
import type { IndexedArticle } from '../model/indexedArticle.ts';
import { coverPicture } from '../pages/card.ts';

/** Every published article as the search index takes it. */
export function* searchEntries(index: SiteIndex): Generator<SearchEntry> {
  for (const { id } of index.addresses(ALL)) yield searchEntry(index, index.article(id));
}

function searchEntry(index: SiteIndex, entry: IndexedArticle): SearchEntry {
  const { article, hash, pictures } = entry;
  const sectionTitles = index.sectionsOf(entry).map(({ title }) => title);
  const picture = coverPicture(article.cover, pictures)?.src ?? '';
  const shown = [hash, article.url, article.date.iso, sectionTitles, picture];
  return {
    url: article.url,
    hash: createHash('sha1').update(JSON.stringify(shown)).digest('base64url'),
    ms: article.date.ms,
    file: article.file,
    article,
    sectionTitles,
    picture,
  };
}

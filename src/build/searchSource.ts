import { allVersions, versionAt } from '../relate/articleVersions.ts';
import type { IndexTables } from '../relate/indexTables.ts';
import type { SearchEntry } from '../search/searchEntry.ts';
import type { SearchSource } from '../search/updateSearch.ts';
import { coverPicture } from '../pages/card.ts';
import type { SiteIndex } from '../relate/siteIndex.ts';

/** The published articles as the search index takes them. */
export function searchSource(tables: IndexTables, index: SiteIndex): SearchSource {
  return { all: () => allVersions(tables), find: (url) => versionAt(tables, url), entry: (url) => searchEntry(index, url) };
}

function searchEntry(index: SiteIndex, url: string): SearchEntry {
  const entry = index.published(url)!;
  const { title, summary, date, section, places, authors, tags, cover, file } = entry.article;
  return {
    url, title, summary, section, places, tags, file,
    date: date.iso,
    ms: date.ms,
    sectionTitles: index.sectionsOf(entry).map((each) => each.title),
    authors: authors.map(({ name }) => name),
    picture: coverPicture(cover, entry.pictures)?.src ?? '',
  };
}

import { DateTime } from 'luxon';
import { coverPicture } from '../pages/card.ts';
import { allVersions, versionAt } from '../relate/articleVersions.ts';
import type { IndexTables } from '../relate/indexTables.ts';
import { ALL } from '../relate/listKeys.ts';
import type { SiteIndex } from '../relate/siteIndex.ts';
import { monthOf } from '../search/month.ts';
import type { SearchEntry } from '../search/searchEntry.ts';
import type { SearchSource } from '../search/updateSearch.ts';

/** The published articles as the search index takes them. */
export function searchSource(tables: IndexTables, index: SiteIndex): SearchSource {
  return {
    all: () => allVersions(tables),
    find: (url) => versionAt(tables, url),
    entry: (url) => searchEntry(index, url),
    month(rank) {
      const [article] = index.fromNewest(ALL, rank, 1);
      return article ? monthOf(article.article.date.iso) : null;
    },
    since: (month) => index.countSince(ALL, DateTime.fromObject({ year: Math.floor(month / 12), month: (month % 12) + 1 }, { zone: index.content.site.timezone }).toMillis()),
  };
}

function searchEntry(index: SiteIndex, url: string): SearchEntry {
  const entry = index.published(url)!;
  const { title, summary, date, section, places, authors, tags, cover, file } = entry.article;
  return {
    url, title, summary, section, places, tags, file,
    bodyStart: entry.bodyStart,
    date: date.iso,
    ms: date.ms,
    sectionTitles: index.sectionsOf(entry).map((each) => each.title),
    authors: authors.map(({ name }) => name),
    picture: coverPicture(cover, entry.pictures)?.src ?? '',
  };
}

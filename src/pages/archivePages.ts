import type { ArchivePage, Link, Planned } from '../model/pages.ts';
import { listKey, listKind } from '../relate/listKeys.ts';
import type { SiteIndex } from '../relate/siteIndex.ts';
import { dateText, monthCalendar, weekday } from '../render/formatDate.ts';
import { card } from './card.ts';
import { breadcrumb, frame } from './frame.ts';
import type { PageFamily, PlannedPage } from './pageFamily.ts';

const EVERYTHING = 100_000;

/** `/archive/` and one page a month. A month's page names its neighbours, so they may change with it. */
export const archivePages: PageFamily = {
  *all(index) {
    yield archiveFront(index);
    for (const { name } of index.lists('month')) yield planned(index, name);
  },
  *touched(change, index) {
    yield archiveFront(index);
    const months = index.lists('month').map(({ name }) => name);
    for (const key of change.lists.keys()) {
      const { kind, name } = listKind(key);
      if (kind !== 'month') continue;
      yield planned(index, name);
      for (const near of [months.findLast((month) => month < name), months.find((month) => month > name)]) {
        if (near) yield planned(index, near);
      }
    }
  },
};

const monthUrl = (month: string): string => `/archive/${month.replace('-', '/')}/`;
const monthTitle = (month: string): string => `${Number(month.slice(0, 4))}年${Number(month.slice(5))}月`;
const monthLink = (month: string | undefined): Link | null => (month ? { title: monthTitle(month), url: monthUrl(month) } : null);

function planned(index: SiteIndex, month: string): PlannedPage {
  return { url: monthUrl(month), model: () => (index.count(listKey('month', month)) ? monthPage(index, month) : null) };
}

function monthPage(index: SiteIndex, month: string): Planned<ArchivePage> {
  const months = index.lists('month').map(({ name }) => name);
  const at = months.indexOf(month);
  const url = monthUrl(month);
  const title = monthTitle(month);
  const days = monthDays(index, month);
  return {
    kind: 'archive',
    url,
    frame: frame(index, {
      url, title: `${title}往期`, description: `${title}发表的文章，按日排列。`,
      breadcrumb: breadcrumb({ title: '往期', url: '/archive/' }, { title, url }),
    }),
    title,
    weeks: calendar(month, new Map(days.map(({ id, cards }) => [id, cards.length]))),
    days,
    years: [],
    newer: monthLink(months[at + 1]),
    older: monthLink(months[at - 1]),
  };
}

function monthDays(index: SiteIndex, month: string): Planned<ArchivePage>['days'] {
  const entries = index.newest(listKey('month', month), EVERYTHING);
  const days = Map.groupBy(entries, ({ article }) => article.date.iso.slice(0, 10));
  return [...days].map(([day, ofDay]) => ({
    id: `day-${Number(day.slice(8))}`,
    date: dateText({ ...ofDay[0].article.date, hasTime: false }, index.content.site.timezone),
    weekday: weekday(ofDay[0].article.date),
    cards: ofDay.map((entry) => card(index, entry)),
  }));
}

function calendar(month: string, counts: Map<string, number>): ArchivePage['weeks'] {
  const weeks = monthCalendar(Number(month.slice(0, 4)), Number(month.slice(5)));
  return weeks.map((week) => week.map((day) => {
    if (day === null) return null;
    const count = counts.get(`day-${day}`) ?? 0;
    return { day, count, url: count ? `#day-${day}` : '' };
  }));
}

function archiveFront(index: SiteIndex): PlannedPage {
  return { url: '/archive/', model: () => frontModel(index) };
}

function frontModel(index: SiteIndex): Planned<ArchivePage> {
  const months = index.lists('month').reverse();
  const years = Map.groupBy(months, ({ name }) => name.slice(0, 4));
  return {
    kind: 'archive',
    url: '/archive/',
    frame: frame(index, {
      url: '/archive/', title: '往期', description: '按年月查找全部文章。', breadcrumb: breadcrumb({ title: '往期', url: '/archive/' }),
    }),
    title: '往期',
    weeks: [],
    days: [],
    years: [...years].map(([year, ofYear]) => ({
      year,
      months: ofYear.map(({ name, count }) => ({ title: `${Number(name.slice(5))}月`, url: monthUrl(name), count })),
    })),
    newer: null,
    older: null,
  };
}

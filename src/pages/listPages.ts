import { listKey, listKind, type ListKey } from '../relate/listKeys.ts';
import type { SiteIndex } from '../relate/siteIndex.ts';
import type { IndexedArticle } from '../model/indexedArticle.ts';
import type { ListPage, Planned } from '../model/pages.ts';
import { authorUrl, card, placeUrl, tagUrl } from './card.ts';
import { feedUrl } from './feedUrl.ts';
import { breadcrumb, frame } from './frame.ts';
import { numberedFamily, type ListPart, type NumberedList } from './numbering.ts';
import type { PlannedModel } from './pageFamily.ts';

/** Lists under a name: what they are called, where they stand, where all names of the kind are listed. */
export const NAMED_LISTS = {
  tag: { label: '标签', directory: '/tags/', url: tagUrl },
  author: { label: '作者', directory: '/authors/', url: authorUrl },
  place: { label: '地点', directory: '/places/', url: placeUrl },
} as const;

type ListName = keyof typeof NAMED_LISTS;
const KINDS = Object.keys(NAMED_LISTS) as ListName[];

export const listPages = numberedFamily(
  KINDS,
  (index) => KINDS.flatMap((kind) => index.lists(kind).map(({ name }) => namedList(listKey(kind, name), index))),
  namedList,
);

function namedList(key: ListKey, index: SiteIndex): NumberedList {
  const { kind, name } = listKind(key) as { kind: ListName; name: string };
  return { key, url: NAMED_LISTS[kind].url(name), page: (part) => listPage(index, key, part) };
}

function listPage(index: SiteIndex, key: ListKey, { entries, pager }: ListPart): PlannedModel | null {
  if (!entries.length) return null;
  const { kind, name } = listKind(key) as { kind: ListName; name: string };
  const { label, directory, url: urlOf } = NAMED_LISTS[kind];
  const isFront = pager.number === 0;
  const front = urlOf(name);
  const url = isFront ? front : `${front}page/${pager.number}/`;
  const feed = kind === 'tag' ? '' : feedUrl(front);
  return {
    kind: 'list',
    url,
    frame: frame(index, {
      url,
      title: isFront ? `${label}：${name}` : `${label}：${name} 第 ${pager.number} 页`,
      description: `${index.content.site.name}关于“${name}”的文章。`,
      breadcrumb: breadcrumb({ title: label, url: directory }, { title: name, url: front }),
      feeds: feed ? [{ title: name, url: feed }] : [],
    }),
    label,
    title: name,
    // A numbered page prints only what is on it, so that it stays as it is while the list grows.
    count: isFront ? index.count(key) : entries.length,
    years: byYear(index, entries),
    feed,
    pager,
  };
}

function byYear(index: SiteIndex, entries: IndexedArticle[]): Planned<ListPage>['years'] {
  const years = Map.groupBy(entries, ({ article }) => article.date.iso.slice(0, 4));
  return [...years].map(([year, ofYear]) => ({ year, cards: ofYear.map((entry) => card(index, entry)) }));
}

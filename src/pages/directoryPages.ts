import type { DirectoryPage, Planned } from '../model/pages.ts';
import type { SiteIndex } from '../relate/siteIndex.ts';
import { breadcrumb, frame } from './frame.ts';
import { NAMED_LISTS } from './listPages.ts';
import { fewPages } from './pageFamily.ts';
import { topicCard } from './topicPages.ts';

/** Names shown at most: beyond that a page of names helps nobody, and search does. */
const SHOWN = 500;

/** `/tags/`, `/authors/`, `/places/`, `/topics/`. */
export const directoryPages = fewPages((index) => [
  ...Object.entries(NAMED_LISTS).map(([kind, { label, directory, url }]) => ({
    url: directory,
    model: () => directoryPage(index, directory, label, mostUsed(index.lists(kind)).map((list) => ({
      title: list.name, url: url(list.name), count: list.count,
    }))),
  })),
  {
    url: '/topics/',
    model: () => ({ ...directoryPage(index, '/topics/', '专题', []), topics: index.content.topics.map((topic) => topicCard(topic)) }),
  },
]);

function mostUsed(lists: { name: string; count: number }[]): { name: string; count: number }[] {
  return lists.sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1)).slice(0, SHOWN);
}

function directoryPage(index: SiteIndex, url: string, title: string, entries: DirectoryPage['entries']): Planned<DirectoryPage> {
  return {
    kind: 'directory',
    url,
    frame: frame(index, {
      url, title, description: `${index.content.site.name}的全部${title}。`, breadcrumb: breadcrumb({ title, url }),
    }),
    title,
    entries,
    topics: [],
  };
}

import type { Section } from '../model/site.ts';
import { listKey, listKind, sectionPath } from '../relate/listKeys.ts';
import type { SiteIndex } from '../relate/siteIndex.ts';
import { card } from './card.ts';
import { feedUrl } from './feedUrl.ts';
import { breadcrumb, frame } from './frame.ts';
import { numberedFamily, type ListPart, type NumberedList } from './numbering.ts';
import type { PlannedModel } from './pageFamily.ts';

export const sectionPages = numberedFamily(
  ['section'],
  (index) => allSections(index.content.sections).map((section) => sectionList(section, index)),
  (key, index) => {
    const section = sectionPath(index.content.sections, listKind(key).name).at(-1);
    return section ? sectionList(section, index) : null;
  },
);

/** The tree in reading order. */
export function allSections(sections: Section[]): Section[] {
  return sections.flatMap((section) => [section, ...allSections(section.children)]);
}

function sectionList(section: Section, index: SiteIndex): NumberedList {
  return { key: listKey('section', section.url), url: section.url, page: (part) => sectionPage(index, section, part) };
}

function sectionPage(index: SiteIndex, section: Section, { entries, pager }: ListPart): PlannedModel {
  const isFront = pager.number === 0;
  const url = isFront ? section.url : `${section.url}page/${pager.number}/`;
  const cards = entries.map((entry) => card(index, entry));
  const feed = feedUrl(section.url);
  const path = sectionPath(index.content.sections, section.url);
  return {
    kind: 'section',
    url,
    frame: frame(index, {
      url,
      title: isFront ? section.title : `${section.title} 第 ${pager.number} 页`,
      description: section.description || `${section.title}的全部文章。`,
      breadcrumb: breadcrumb(...path.map(({ title, url: link }) => ({ title, url: link }))),
      feeds: [{ title: section.title, url: feed }],
    }),
    title: section.title,
    description: section.description,
    children: section.children.map(({ title, url: link }) => ({ title, url: link })),
    feed,
    lead: isFront ? cards[0] ?? null : null,
    cards: isFront ? cards.slice(1) : cards,
    pager,
  };
}

import type { SiteIndex } from '../relate/siteIndex.ts';
import type { CorrectionsPage, ModerationPage, NotFoundPage, OfflinePage, Planned, SavedPage, SearchPage, StylePage } from '../model/pages.ts';
import { dateText } from '../render/formatDate.ts';
import { correctionEntries } from './correctionEntries.ts';
import { feedUrl } from './feedUrl.ts';
import { breadcrumb, frame } from './frame.ts';
import { fewPages } from './pageFamily.ts';
import { allSections } from './sectionPages.ts';

const CORRECTIONS_SHOWN = 1000;

/** Pages that every site has once. */
export const fixedPages = fewPages((index) => [
  { url: '/search/', model: () => searchPage(index) },
  { url: '/corrections/', model: () => correctionsPage(index) },
  { url: '/404.html', model: () => notFoundPage(index) },
  { url: '/saved/', model: () => savedPage(index) },
  { url: '/offline/', model: () => offlinePage(index) },
  { url: '/moderation/', model: () => moderationPage(index) },
  { url: '/style/', model: () => stylePage(index) },
]);

function searchPage(index: SiteIndex): Planned<SearchPage> {
  const years = new Set(index.lists('month').map(({ name }) => name.slice(0, 4)));
  return {
    kind: 'search',
    url: '/search/',
    frame: frame(index, { url: '/search/', title: '搜索', description: `在${index.content.site.name}中搜索。`, noindex: true }),
    sections: allSections(index.content.sections).map(({ title, url }) => ({ title, url })),
    years: [...years].reverse(),
  };
}

function correctionsPage(index: SiteIndex): Planned<CorrectionsPage> {
  const { timezone } = index.content.site;
  return {
    kind: 'corrections',
    url: '/corrections/',
    frame: frame(index, {
      url: '/corrections/', title: '更正', description: '本站发表过的更正。', breadcrumb: breadcrumb({ title: '更正', url: '/corrections/' }),
      feeds: [{ title: '更正', url: feedUrl('/corrections/') }],
    }),
    entries: correctionEntries(index).slice(0, CORRECTIONS_SHOWN).map(({ article, correction, url }) => ({
      article: { title: article.title, url }, date: dateText(correction.date, timezone), text: correction.text,
    })),
    feed: feedUrl('/corrections/'),
  };
}

function notFoundPage(index: SiteIndex): Planned<NotFoundPage> {
  return {
    kind: 'not-found', url: '/404.html',
    frame: frame(index, { url: '/404.html', title: '没有找到这一页', description: '没有找到这一页。', noindex: true }),
  };
}

function savedPage(index: SiteIndex): Planned<SavedPage> {
  return {
    kind: 'saved', url: '/saved/',
    frame: frame(index, { url: '/saved/', title: '收藏与历史', description: '在这台设备上收藏和读过的文章。', noindex: true }),
  };
}

function offlinePage(index: SiteIndex): Planned<OfflinePage> {
  return {
    kind: 'offline', url: '/offline/',
    frame: frame(index, { url: '/offline/', title: '没有网络', description: '没有网络时，最近读过的文章还可以读。', noindex: true }),
  };
}

function moderationPage(index: SiteIndex): Planned<ModerationPage> {
  return {
    kind: 'moderation', url: '/moderation/',
    frame: frame(index, { url: '/moderation/', title: '审核', description: '评论审核。', noindex: true }),
    script: index.content.assets.moderationScript,
  };
}

function stylePage(index: SiteIndex): Planned<StylePage> {
  return {
    kind: 'style', url: '/style/',
    frame: frame(index, { url: '/style/', title: '样式', description: '本站的组件与例子。', noindex: true }),
  };
}

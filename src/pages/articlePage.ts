import type { IndexedArticle } from '../model/indexedArticle.ts';
import type { ArticlePage, BodySource, Link, Planned, TombstonePage } from '../model/pages.ts';
import { listKey, PINNED } from '../relate/listKeys.ts';
import type { SiteIndex } from '../relate/siteIndex.ts';
import type { IndexChange } from '../relate/indexChange.ts';
import { dateText } from '../render/formatDate.ts';
import { articleComments } from './articleComments.ts';
import { authorUrl, coverPicture, placeUrl, sectionLink, tagUrl } from './card.ts';
import { articleCalendar, calendarUrl } from './calendars.ts';
import { correctionId } from './correctionEntries.ts';
import { feedUrl } from './feedUrl.ts';
import { breadcrumb, frame } from './frame.ts';
import { newsArticle } from './newsArticle.ts';
import type { PageFamily, PlannedPage } from './pageFamily.ts';
import { recommendations } from './recommendations.ts';
import { articleSharePicture, imageOf } from './sharePictures.ts';
import { textUrl } from './textEdition.ts';

/** Article pages, their share pictures and calendar entries, and the tombstones of articles that are gone. */
export const articlePages: PageFamily = {
  *all(index) {
    for (const url of index.urls()) yield* pagesOf(index, url);
  },
  *touched(change, index) {
    if (change.lists.has(PINNED)) yield* articlePages.all(index);
    for (const url of touchedUrls(change, index)) yield* pagesOf(index, url);
  },
};

function touchedUrls(change: IndexChange, index: SiteIndex): Set<string> {
  const urls = new Set([...change.articles, ...change.interactions]);
  for (const id of change.related) {
    const url = index.urlOf(id);
    if (url) urls.add(url);
  }
  for (const url of change.articles) {
    for (const { url: other } of index.addresses(listKey('related', url))) urls.add(other);
  }
  return urls;
}

/** One after the other, so that an article is loaded once for all; the picture before the page that names it. */
function* pagesOf(index: SiteIndex, url: string): Generator<PlannedPage> {
  if (index.content.site.share) yield articleSharePicture(index, url);
  yield planned(index, url);
  yield articleCalendar(index, url);
}

function planned(index: SiteIndex, url: string): PlannedPage {
  return {
    url,
    model() {
      const entry = index.byUrl(url);
      if (entry?.status === 'published') return articlePage(index, entry);
      if (entry?.status === 'withdrawn' || entry?.status === 'expired') return tombstonePage(index, entry);
      return null;
    },
  };
}

export function articlePage(index: SiteIndex, entry: IndexedArticle): Planned<ArticlePage<BodySource>> {
  const { article, pictures, files } = entry;
  const { site, snapshot } = index.content;
  const interactions = snapshot.get(article.url);
  const text = (moment: IndexedArticle['article']['date']) => dateText(moment, site.timezone);
  return {
    kind: 'article',
    url: article.url,
    frame: articleFrame(index, entry),
    title: article.title,
    date: text(article.date),
    updated: article.updated && text(article.updated),
    section: sectionLink(index, article.section),
    byline: {
      people: article.authors.map((person) => ({ ...person, url: authorUrl(person.name) })),
      source: article.source,
      editor: article.editor,
      reviewers: article.reviewers,
    },
    summary: article.summary,
    cover: coverPicture(article.cover, pictures),
    body: { file: article.file, hash: entry.hash, start: entry.bodyStart, pictures, files },
    tags: article.tags.map((name) => ({ title: name, url: tagUrl(name) })),
    places: article.places.map((name) => ({ title: name, url: placeUrl(name) })),
    event: article.event && {
      start: text(article.event.start), end: article.event.end && text(article.event.end), place: article.event.place, calendar: calendarUrl(article.url),
    },
    corrections: article.corrections.map(({ date, text: words }, number) => ({ id: correctionId(number), date: text(date), text: words })),
    history: site.history && site.history + article.file,
    ...besides(index, entry),
    reactions: site.reactions.kinds.map(({ kind, label }) => ({ kind, label, count: interactions ? (interactions.counts[kind] ?? 0) : null })),
    reactionsNeedLogin: site.reactions.access === 'login',
    commentsOpen: article.comments,
    comments: articleComments(interactions, site.timezone),
    ...recommendations(index, entry),
    readingMinutes: entry.readingMinutes,
    textEdition: textUrl(article.url),
    mark: previewMark(index, entry),
  };
}

/** Only a preview holds such articles at all. */
function previewMark(index: SiteIndex, { article }: IndexedArticle): string {
  if (article.draft) return '草稿';
  return article.date.ms > index.now ? `定时发布：${dateText(article.date, index.content.site.timezone).text}` : '';
}

function articleFrame(index: SiteIndex, entry: IndexedArticle) {
  const { article } = entry;
  const image = imageOf(index, entry);
  const sections = index.sectionsOf(entry);
  return frame(index, {
    url: article.url,
    title: article.title,
    description: article.summary,
    image,
    article: { published: article.date.iso, modified: (article.updated ?? article.date).iso },
    breadcrumb: breadcrumb(...sections, { title: article.title, url: article.url }).map(({ title, url, current }) => ({ title, url, current })),
    jsonLd: [newsArticle(index, entry, image?.src ?? '')],
    feeds: sections.map(({ title, url }) => ({ title, url: feedUrl(url) })),
  });
}

function besides(index: SiteIndex, entry: IndexedArticle): { previous: Link | null; next: Link | null } {
  const key = listKey('section', entry.article.section);
  const link = (other: IndexedArticle | undefined) => (other ? { title: other.article.title, url: other.article.url } : null);
  return { previous: link(index.older(key, entry.id, 1)[0]), next: link(index.newer(key, entry.id, 1)[0]) };
}

export function tombstonePage(index: SiteIndex, { article, status }: IndexedArticle): Planned<TombstonePage> {
  const title = status === 'withdrawn' ? '已撤回' : '已过期';
  const date = status === 'withdrawn' ? article.withdrawn!.date : article.expires!;
  return {
    kind: 'tombstone',
    url: article.url,
    frame: frame(index, { url: article.url, title, description: `这篇文章${title}。`, noindex: true }),
    status: status as TombstonePage['status'],
    title,
    date: dateText(date, index.content.site.timezone),
    reason: status === 'withdrawn' ? article.withdrawn!.reason : '',
  };
}

import type { Topic } from '../model/article.ts';
import type { IndexedArticle } from '../model/indexedArticle.ts';
import type { BodySource, Planned, TopicCard, TopicPage } from '../model/pages.ts';
import { listKey } from '../relate/listKeys.ts';
import type { Standing } from '../relate/siteContent.ts';
import type { SiteIndex } from '../relate/siteIndex.ts';
import { card, coverPicture } from './card.ts';
import { feedUrl } from './feedUrl.ts';
import { breadcrumb, frame } from './frame.ts';
import { fewPages } from './pageFamily.ts';

const SHOWN = 100;

export const topicPages = fewPages((index) =>
  index.content.topics.map((topic) => ({ url: topic.entry.url, model: () => topicPage(index, topic) })));

export function topicCard({ entry, pictures }: Standing<Topic>): TopicCard {
  return { title: entry.title, url: entry.url, summary: entry.summary, picture: coverPicture(entry.cover, pictures) };
}

/** Articles with one of the topic's tags and those it names, newest first. */
export function topicArticles(index: SiteIndex, { tags, articles }: Topic): IndexedArticle[] {
  const found = new Map<number, IndexedArticle>();
  for (const tag of tags) for (const entry of index.newest(listKey('tag', tag), SHOWN)) found.set(entry.id, entry);
  for (const url of articles) {
    const entry = index.published(url);
    if (entry) found.set(entry.id, entry);
  }
  return [...found.values()].sort((a, b) => b.id - a.id).slice(0, SHOWN);
}

function topicPage(index: SiteIndex, { entry, hash, bodyStart: start, pictures, files }: Standing<Topic>): Planned<TopicPage<BodySource>> {
  const { url, title, summary, cover, file } = entry;
  return {
    kind: 'topic',
    url,
    frame: frame(index, {
      url, title: `专题：${title}`, description: summary, image: index.content.site.share ? null : coverPicture(cover, pictures),
      breadcrumb: breadcrumb({ title: '专题', url: '/topics/' }, { title, url }),
      feeds: [{ title, url: feedUrl(url) }],
    }),
    title,
    summary,
    cover: coverPicture(cover, pictures),
    body: { file, hash, start, pictures, files },
    cards: topicArticles(index, entry).map((each) => card(index, each)),
    feed: feedUrl(url),
  };
}

import type { TopicCard } from '../../src/model/pages.ts';
import { blockHeading } from './block-heading.ts';
import { html } from './markup.ts';
import { topicCards } from './topic-cards.ts';

/** 专题 on the front page: a wide strip on darker paper. */
export function topicStrip(topics: TopicCard[]) {
  if (topics.length === 0) return '';
  return html`<section class="topic-strip" aria-labelledby="topics"><div class="wrap">
${blockHeading('专题', 'topics', { title: '全部专题 ›', url: '/topics/' })}
${topicCards(topics)}
</div></section>`;
}

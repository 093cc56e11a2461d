import type { TopicCard } from '../../src/model/pages.ts';
import { blockHeading } from './block-heading.ts';
import { cardTitle } from './card-title.ts';
import { html } from './markup.ts';
import { picture } from './picture.ts';

/** 专题 on the front page: a wide strip on darker paper. */
export function topicStrip(topics: TopicCard[]) {
  if (topics.length === 0) return '';
  return html`<section class="topic-strip" aria-labelledby="topics"><div class="wrap">
${blockHeading('专题', 'topics', { title: '全部专题 ›', url: '/topics/' })}
<ul class="cards cards-topics">
${topics.map((topic) => html`<li><article class="card topic-card">
${topic.picture && picture(topic.picture, { sizes: '(min-width: 64em) 380px, 100vw', alt: '' })}
${cardTitle(topic)}
<p class="card-summary">${topic.summary}</p>
</article></li>
`)}</ul>
</div></section>`;
}

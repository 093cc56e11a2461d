import type { TopicCard } from '../../src/model/pages.ts';
import { cardTitle } from './card-title.ts';
import { html } from './markup.ts';
import { picture } from './picture.ts';

/** 专题, each with its drawing and what it is about. */
export function topicCards(topics: TopicCard[]) {
  return html`<ul class="cards cards-topics">
${topics.map((topic) => html`<li><article class="card topic-card">
${topic.picture && picture(topic.picture, { sizes: '(min-width: 64em) 380px, 100vw', alt: '' })}
${cardTitle(topic)}
<p class="card-summary">${topic.summary}</p>
</article></li>
`)}</ul>`;
}

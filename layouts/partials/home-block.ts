import type { Card, HomePage } from '../../src/model/pages.ts';
import { blockHeading } from './block-heading.ts';
import { cardList } from './card-list.ts';
import { headlineCard } from './headline-card.ts';
import { html, type Markup } from './markup.ts';
import { pictureCard } from './picture-card.ts';
import { storyCard } from './story-card.ts';

type Block = HomePage['blocks'][number];

/** Blocks take turns, so that the page keeps a rhythm: a picture and headlines, three across, the picture on the other side, text only. */
const rhythms: ((cards: Card[]) => Markup)[] = [pictureAndHeadlines, threeAcross, pictureAtRight, textOnly];

/** A section on the front page. */
export function homeBlock({ section, cards }: Block, index: number) {
  if (cards.length === 0) return '';
  const id = `block-${index + 1}`;
  return html`<section class="block wrap" aria-labelledby="${id}">
${blockHeading(section.title, id, { title: '更多 ›', url: section.url })}
${rhythm(cards, index)}
</section>`;
}

function rhythm(cards: Card[], index: number) {
  if (cards.every((card) => card.picture === null)) return textOnly(cards);
  return rhythms[index % rhythms.length](cards);
}

/** The newest `count` stories that have a picture come first; a large place without one looks forgotten. */
function picturesFirst(cards: Card[], count: number) {
  const first = cards.filter((card) => card.picture).slice(0, count);
  return [...first, ...cards.filter((card) => !first.includes(card))];
}

function pictureAndHeadlines(cards: Card[]) {
  const [first, ...rest] = picturesFirst(cards, 1);
  return html`<div class="block-picture">
${storyCard(first)}
${cardList('cards-briefs', rest, brief)}
</div>`;
}

function pictureAtRight(cards: Card[]) {
  return html`<div class="mirrored">${pictureAndHeadlines(cards)}</div>`;
}

function threeAcross(cards: Card[]) {
  const ordered = picturesFirst(cards, 3);
  return html`<div class="block-across">
${cardList('cards-across', ordered.slice(0, 3), (card) => pictureCard(card, { summary: true }))}
${cardList('cards-columns', ordered.slice(3), headlineCard)}
</div>`;
}

function textOnly(cards: Card[]) {
  return html`<div class="block-text">
${cardList('cards-text', cards.slice(0, 6), brief)}
</div>`;
}

function brief(card: Card) {
  return storyCard({ ...card, picture: null });
}

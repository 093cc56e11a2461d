import { describe, expect, test } from 'vitest';
import { cardExamples } from '../../layouts/examples/cards.ts';
import { headlineCard } from '../../layouts/partials/headline-card.ts';
import { leadCard } from '../../layouts/partials/lead-card.ts';
import { pictureCard } from '../../layouts/partials/picture-card.ts';
import { rowCard } from '../../layouts/partials/row-card.ts';
import { sectionCard } from '../../layouts/partials/section-card.ts';
import { storyCard } from '../../layouts/partials/story-card.ts';
import { nestingProblems } from './nesting.ts';

const prints = { headlineCard, leadCard, pictureCard, rowCard, sectionCard, storyCard };
const cases = Object.entries(prints).flatMap(([kind, print]) =>
  Object.entries(cardExamples).map(([name, card]) => ({ name: `${kind}: ${name}`, card, html: print(card).toString() })));

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

describe.each(cases)('$name', ({ card, html }) => {
  test('prints the whole title, escaped, as the one link to the article', () => {
    expect(html.replace(/ class="phrased(-wide)?"/, '')).toContain(`<h3 class="card-title"><a href="${card.url}">${escaped(card.title)}</a></h3>`);
  });

  test('nests, and leaves no empty paragraph where a field is empty', () => {
    expect(nestingProblems(html, 'html')).toEqual([]);
    expect(html).not.toMatch(/<p[^>]*>\s*<\/p>/);
  });
});

test('a card says its picture with the headline, not twice', () => {
  expect(storyCard(cardExamples.default).toString()).toContain('alt=""');
});

test('only the lead loads its picture at once', () => {
  expect(leadCard(cardExamples.default).toString()).toContain('fetchpriority="high"');
  expect(pictureCard(cardExamples.default).toString()).toContain('loading="lazy"');
});

test('a picture card without a picture shows the summary in its place', () => {
  expect(pictureCard(cardExamples['without picture']).toString()).toContain(`aria-hidden="true">${cardExamples.default.summary}`);
});

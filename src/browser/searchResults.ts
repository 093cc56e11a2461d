import { element } from './element.ts';
import { excerpt, type ExcerptPiece, marked } from '../search/excerpt.ts';
import type { QueryPart } from '../search/parseQuery.ts';
import type { Found } from '../search/loadResults.ts';
import type { Simplify } from '../search/simplify.ts';

/** Results as a newspaper's list: day, headline, excerpt with the match marked, picture. */
export function resultItems(results: Found[], parts: QueryPart[], simplify: Simplify): HTMLLIElement[] {
  return results.map((found) => {
    const card = element('article', 'card row-card');
    card.append(titleOf(found, parts, simplify), metaOf(found));
    card.append(element('p', 'card-summary', ...nodes(excerptOf(found, parts, simplify))));
    if (found.picture) card.append(pictureOf(found.picture));
    return element('li', '', card);
  });
}

/** Around the match in the body, else the summary, which says most. */
function excerptOf({ summary, text }: Found, parts: QueryPart[], simplify: Simplify): ExcerptPiece[] {
  const body = excerpt(text, parts, simplify);
  return body.some(({ match }) => match) || !summary ? body : marked(summary, parts, simplify);
}

function titleOf({ title, url }: Found, parts: QueryPart[], simplify: Simplify): HTMLElement {
  const link = element('a', '', ...nodes(marked(title, parts, simplify)));
  link.href = url;
  return element('h2', 'card-title', link);
}

function metaOf({ date, section }: Found): HTMLElement {
  const time = element('time', '', date.slice(0, 10));
  time.dateTime = date;
  return element('p', 'card-meta', time, ' ', element('span', '', section));
}

function pictureOf(src: string): HTMLElement {
  const image = element('img', '');
  Object.assign(image, { src, alt: '', width: 168, height: 112, loading: 'lazy', decoding: 'async' });
  return element('picture', '', image);
}

function nodes(pieces: ExcerptPiece[]): (string | HTMLElement)[] {
  return pieces.map(({ text, match }) => (match ? element('mark', '', text) : text));
}

import { ALIASED } from '../relate/listKeys.ts';
import type { SiteIndex } from '../relate/siteIndex.ts';
import { absolute } from './frame.ts';
import type { PageFamily, PlannedPage } from './pageFamily.ts';
import { textPage } from './hostFiles.ts';

const EVERYTHING = 1_000_000;

/** Old addresses: a page at each of them that leads on, and lists from which hosts can answer 301. */
export const redirects: PageFamily = {
  all: everyRedirect,
  *touched(change, index, known) {
    if (!change.lists.has(ALIASED)) return;
    yield* everyRedirect(index);
    for (const alias of change.droppedAliases) {
      if (known(alias) && !aliases(index).some(([from]) => from === alias)) yield { url: alias, model: () => null };
    }
  },
};

function* everyRedirect(index: SiteIndex): Generator<PlannedPage> {
  const all = aliases(index);
  for (const [from, to] of all) {
    yield { url: from, model: () => ({ kind: 'redirect', url: from, to, canonical: absolute(index, to) }) };
  }
  yield textPage('/redirects.json', () => JSON.stringify(Object.fromEntries(all)));
  // The form that Cloudflare Pages and Netlify read.
  yield textPage('/_redirects', () => all.map(([from, to]) => `${from} ${to} 301\n`).join(''));
}

/** From old path to article; of two articles that claim one path the newer has it. */
function aliases(index: SiteIndex): [from: string, to: string][] {
  const found = new Map<string, string>();
  for (const { article } of index.newest(ALIASED, EVERYTHING)) {
    for (const alias of article.aliases) if (!found.has(alias)) found.set(alias, article.url);
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1));
}

import type { CardRef, HomePage, Planned } from '../model/pages.ts';
import type { IndexedArticle } from '../model/indexedArticle.ts';
import { POPULAR } from '../model/interactions.ts';
import { ALL, CORRECTED, listKey } from '../relate/listKeys.ts';
import type { SiteIndex } from '../relate/siteIndex.ts';
import { card } from './card.ts';
import { frame } from './frame.ts';
import { fewPages } from './pageFamily.ts';
import { topicCard } from './topicPages.ts';

/** How many of the newest articles home chooses from. */
const RECENT = 120;
const HEADLINES = 4;
const LATEST = 10;
const GRID = 10;
const BLOCK = 6;
const CORRECTION_SHOWN_MS = 14 * 24 * 3600 * 1000;

export const homePages = fewPages((index) => [{ url: '/', model: () => homePage(index) }]);

export function homePage(index: SiteIndex): Planned<HomePage> {
  const { site, sections, topics } = index.content;
  const choice = new Choice(index);
  const lead = choice.take(1, (entry) => hasPicture(entry))[0] ?? choice.take(1)[0] ?? null;
  const headlines = choice.take(HEADLINES);
  const grid = choice.spread(GRID);
  return {
    kind: 'home',
    url: '/',
    frame: frame(index, { url: '/', title: '', description: site.description, jsonLd: [website(index)] }),
    lead,
    headlines,
    // The list of the newest is a service of its own: it may repeat what stands elsewhere on the page.
    latest: index.newest(ALL, LATEST).map((entry) => card(index, entry)),
    grid,
    blocks: sections.map((section) => ({
      section: { title: section.title, url: section.url },
      cards: choice.block(index.newest(listKey('section', section.url), RECENT)),
    })).filter(({ cards }) => cards.length > 0),
    popular: popular(index),
    topics: topics.map((topic) => topicCard(topic)),
    correction: latestCorrection(index),
  };
}

/** The articles that follow the newest ones: they hold the places of the most read. */
function popular(index: SiteIndex): Planned<HomePage>['popular'] {
  const cards = index.newest(ALL, LATEST + POPULAR.hot + POPULAR.flowers).slice(LATEST).map((entry) => card(index, entry));
  return { hot: cards.slice(0, POPULAR.hot), flowers: cards.slice(POPULAR.hot) };
}

const hasPicture = ({ article, pictures }: IndexedArticle): boolean => article.cover !== null && article.cover.src in pictures;

/** Hands out articles, pins first, and none of them twice. */
class Choice {
  private readonly index: SiteIndex;
  private readonly taken = new Set<number>();
  private readonly pool: IndexedArticle[];

  constructor(index: SiteIndex) {
    this.index = index;
    const pinned = index.pins();
    const ids = new Set(pinned.map(({ id }) => id));
    this.pool = [...pinned, ...index.newest(ALL, RECENT).filter(({ id }) => !ids.has(id))];
  }

  take(limit: number, accept: (entry: IndexedArticle) => boolean = () => true): CardRef[] {
    return this.cards(this.pool.filter((entry) => !this.taken.has(entry.id) && accept(entry)).slice(0, limit));
  }

  /** 图文推荐: with pictures, and by turns from all sections, so that no subject fills it. */
  spread(limit: number): CardRef[] {
    const free = this.pool.filter((entry) => !this.taken.has(entry.id) && hasPicture(entry));
    const bySection = [...Map.groupBy(free, ({ article }) => article.section).values()];
    const chosen: IndexedArticle[] = [];
    for (let round = 0; chosen.length < limit && bySection.some((entries) => entries[round]); round++) {
      chosen.push(...bySection.flatMap((entries) => entries[round] ?? []).slice(0, limit - chosen.length));
    }
    return this.cards(chosen);
  }

  block(entries: IndexedArticle[]): CardRef[] {
    return this.cards(entries.filter(({ id }) => !this.taken.has(id)).slice(0, BLOCK));
  }

  private cards(entries: IndexedArticle[]): CardRef[] {
    for (const { id } of entries) this.taken.add(id);
    return entries.map((entry) => card(this.index, entry));
  }
}

function latestCorrection(index: SiteIndex): CardRef | null {
  const corrected = index.newest(CORRECTED, RECENT)
    .map((entry) => ({ entry, ms: Math.max(...entry.article.corrections.map(({ date }) => date.ms)) }))
    .filter(({ ms }) => index.now - ms < CORRECTION_SHOWN_MS)
    .sort((a, b) => b.ms - a.ms);
  return corrected.length ? card(index, corrected[0].entry) : null;
}

/** https://schema.org/WebSite with its search, https://developers.google.com/search/docs/appearance/site-names */
function website(index: SiteIndex): object {
  const { site } = index.content;
  return {
    '@context': 'https://schema.org', '@type': 'WebSite', name: site.name, url: `${site.url}/`, inLanguage: site.language,
    potentialAction: {
      '@type': 'SearchAction', target: `${site.url}/search/?q={search_term_string}`, 'query-input': 'required name=search_term_string',
    },
  };
}

import type { Article, Correction } from '../model/article.ts';
import { CORRECTED } from '../relate/listKeys.ts';
import type { SiteIndex } from '../relate/siteIndex.ts';
import type { Item } from './feedItem.ts';
import { absolute } from './frame.ts';

/** Articles that are looked through for corrections. */
const ARTICLES = 1000;

export interface CorrectionEntry {
  article: Article;
  correction: Correction;
  /** The correction's own place on its article's page. */
  url: string;
}

/** Where the `number`-th correction of an article (from 0) stands on its page. */
export const correctionId = (number: number): string => `correction-${number + 1}`;

/** Every correction, newest first. */
export function correctionEntries(index: SiteIndex): CorrectionEntry[] {
  return index.newest(CORRECTED, ARTICLES)
    .flatMap(({ article }) => article.corrections.map((correction, number) => ({ article, correction, url: `${article.url}#${correctionId(number)}` })))
    .sort((a, b) => b.correction.date.ms - a.correction.date.ms);
}

/** What was corrected, for whoever follows that. */
export function correctionItems(index: SiteIndex, limit: number): Item[] {
  return correctionEntries(index).slice(0, limit).map(({ article, correction, url }) => ({
    url: absolute(index, url),
    title: `更正：${article.title}`,
    summary: correction.text,
    date: correction.date.iso,
    updated: correction.date.iso,
    authors: [],
    section: '',
    tags: [],
    image: '',
    body: null,
  }));
}

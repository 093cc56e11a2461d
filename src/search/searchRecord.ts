import { encodeWord, type FragmentContent } from './pagefindInternals.ts';
import type { SearchDocument } from './searchEntry.ts';
import { runs, segment } from './segment.ts';
import type { Simplify } from './simplify.ts';

/** What Pagefind is given of an article: encoded words only. */
export interface SearchRecord {
  url: string;
  content: string;
  language: string;
  /** `t` title, `s` summary, `n` names, `c` single characters of title and names. */
  meta: Record<string, string>;
  filters: Record<string, string[]>;
}

/** Pagefind leaves out a record without content, such as an article that is one video. No query asks for this word. */
const NO_TEXT = 'y';

export function searchRecord(document: SearchDocument, language: string, simplify: Simplify): SearchRecord {
  const names = [...document.places, ...document.tags, ...document.authors, ...document.sectionTitles];
  const encoded = (texts: string[]) => texts.flatMap((text) => segment(text, simplify)).map(encodeWord).join(' ');
  const meta = {
    t: encoded([document.title]), s: encoded([document.summary]), n: encoded(names),
    c: singleCharacters([document.title, ...names], simplify).map(encodeWord).join(' '),
  };
  return {
    url: document.url, language,
    content: encoded([document.text]) || NO_TEXT,
    meta: Object.fromEntries(Object.entries(meta).filter(([, value]) => value)),
    filters: { section: sectionPath(document.section), year: [document.year], place: document.places, author: document.authors },
  };
}

/** What a result shows, in natural text. */
export function fragmentContent(document: SearchDocument): FragmentContent {
  const { title, summary, date, picture } = document;
  return { url: document.url, text: document.text, meta: { title, summary, date, picture, section: document.sectionTitles.join(' › ') } };
}

function singleCharacters(texts: string[], simplify: Simplify): string[] {
  return [...new Set(texts.flatMap((text) => runs(text, simplify)).filter(({ kind }) => kind === 'han').flatMap(({ characters }) => characters))];
}

/** `/xinwen/zhengwu/` -> `/xinwen/`, `/xinwen/zhengwu/`: an article is found in every section above it. */
function sectionPath(section: string): string[] {
  const parts = section.split('/').filter(Boolean);
  return parts.map((_, i) => `/${parts.slice(0, i + 1).join('/')}/`);
}

import { encodeJoint, encodeTitle, encodeWord } from './encodeWord.ts';
import { pinyinWords } from './pinyinWords.ts';
import type { SearchDocument } from './searchEntry.ts';
import { foldText, joints, runs, segment } from './segment.ts';
import type { FoundArticle } from './shardFormat.ts';
import type { Simplify } from './simplify.ts';

/** What Pagefind is given of an article: encoded words only. */
export interface SearchRecord {
  url: string;
  content: string;
  language: string;
  /** `t` title, `s` summary, `n` names, `c` single characters and `p` pinyin of title and names, `j` joints of Han and other characters. */
  meta: Record<string, string>;
  filters: Record<string, string[]>;
}

/** Pagefind leaves out a record without content, such as an article that is one video. No query asks for this word. */
const NO_TEXT = 'y';

export function searchRecord(document: SearchDocument, language: string, simplify: Simplify): SearchRecord {
  const { title, summary, text } = document;
  const names = [...document.places, ...document.tags, ...document.authors];
  const encoded = (texts: string[]) => texts.flatMap((part) => segment(part, simplify)).map(encodeWord);
  const meta = {
    t: [...encoded([title]), encodeTitle(foldText(title, simplify).text.trim())],
    s: encoded([summary]),
    n: encoded(names),
    c: unique(singleCharacters([title, ...names], simplify)).map(encodeWord),
    p: unique([title, ...names].flatMap(pinyinWords)),
    j: unique([title, summary, text].flatMap((part) => joints(runs(part, simplify)).map(([before, after]) => encodeJoint(before, after)))),
  };
  return {
    url: document.url, language,
    content: encoded([text]).join(' ') || NO_TEXT,
    meta: Object.fromEntries(Object.entries(meta).filter(([, words]) => words.length).map(([field, words]) => [field, words.join(' ')])),
    filters: { section: sectionPath(document.section), year: [document.year], place: document.places, author: document.authors },
  };
}

/** What a result shows, in natural text. */
export function foundArticle({ url, title, summary, date, sectionTitles, picture, text }: SearchDocument): FoundArticle {
  return { url, title, summary, date, section: sectionTitles.join(' › '), picture, text };
}

function singleCharacters(texts: string[], simplify: Simplify): string[] {
  return texts.flatMap((text) => runs(text, simplify)).filter(({ kind }) => kind === 'han').flatMap(({ characters }) => characters);
}

function unique(words: string[]): string[] {
  return [...new Set(words)];
}

/** `/xinwen/zhengwu/` -> `/xinwen/`, `/xinwen/zhengwu/`: an article is found in every section above it. */
function sectionPath(section: string): string[] {
  const parts = section.split('/').filter(Boolean);
  return parts.map((_, i) => `/${parts.slice(0, i + 1).join('/')}/`);
}

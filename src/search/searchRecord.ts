import { encodeJoint, encodeTitle, encodeWord } from './encodeWord.ts';
import { gapsOf } from './gaps.ts';
import { pinyinWords } from './pinyinWords.ts';
import type { SearchDocument } from './searchEntry.ts';
import { foldText, joints, type Run, runs, words } from './segment.ts';
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

export interface IndexedText {
  record: SearchRecord;
  /** For the literal index beside Pagefind's. */
  gaps: Iterable<string>;
}

export function searchRecord(document: SearchDocument, language: string, simplify: Simplify): IndexedText {
  const [title, summary, body] = [document.title, document.summary, document.text].map((text) => runs(text, simplify));
  const names = [...document.places, ...document.tags, ...document.authors];
  const nameRuns = names.flatMap((name) => runs(name, simplify));
  const meta = {
    t: [...encoded(title), encodeTitle(foldText(document.title, simplify).text.trim())],
    s: encoded(summary),
    n: encoded(nameRuns),
    c: unique([...title, ...nameRuns].filter(({ kind }) => kind === 'han').flatMap(({ characters }) => characters)).map(encodeWord),
    p: unique([document.title, ...names].flatMap(pinyinWords)),
    j: unique([title, summary, body].flatMap(joints).map(([before, after]) => encodeJoint(before, after))),
  };
  const record = {
    url: document.url, language,
    content: encoded(body).join(' ') || NO_TEXT,
    meta: Object.fromEntries(Object.entries(meta).filter(([, words]) => words.length).map(([field, words]) => [field, words.join(' ')])),
    filters: { section: sectionPath(document.section), year: [document.year], place: document.places, author: document.authors },
  };
  return { record, gaps: gapsOf([...title, ...summary, ...body]) };
}

function encoded(found: Run[]): string[] {
  return found.flatMap(words).map(encodeWord);
}

/** What a result shows, in natural text. */
export function foundArticle({ url, title, summary, date, sectionTitles, picture, text }: SearchDocument): FoundArticle {
  return { url, title, summary, date, section: sectionTitles.join(' › '), picture, text };
}

function unique(words: string[]): string[] {
  return [...new Set(words)];
}

/** `/xinwen/zhengwu/` -> `/xinwen/`, `/xinwen/zhengwu/`: an article is found in every section above it. */
function sectionPath(section: string): string[] {
  const parts = section.split('/').filter(Boolean);
  return parts.map((_, i) => `/${parts.slice(0, i + 1).join('/')}/`);
}

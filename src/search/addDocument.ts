import { encodeJoint, encodeTitle, encodeWord } from './encodeWord.ts';
import type { InvertedIndex } from './invertedIndex.ts';
import { FIELDS } from './pagefindInternals.ts';
import { pinyinWords } from './pinyinWords.ts';
import type { SearchDocument } from './searchEntry.ts';
import { foldText, joints, type Run, runs } from './segment.ts';
import type { Simplify } from './simplify.ts';
import { PARTS } from './wordPages.ts';

/** What an index collects of a shard: words for Pagefind's engine, and the gaps of the literal index beside it. */
export interface ShardIndexes {
  words: InvertedIndex;
  /** Pairs of Han characters with exactly one between them: `怀县` of 怀集县. */
  gaps: InvertedIndex;
}

/** Adds an article as page number `page` and returns how many words its body has. */
export function addDocument({ words, gaps }: ShardIndexes, page: number, document: SearchDocument, simplify: Simplify): number {
  const [title, summary, body] = [document.title, document.summary, document.text].map((text) => runs(text, simplify));
  const names = [...document.places, ...document.tags, ...document.authors];
  const nameRuns = names.flatMap((name) => runs(name, simplify));
  const fields: Record<string, () => string[]> = {
    c: () => unique([...title, ...nameRuns].filter(({ kind }) => kind === 'han').flatMap(({ characters }) => characters)).map(encodeWord),
    j: () => unique([title, summary, body].flatMap(joints).map(([before, after]) => encodeJoint(before, after))),
    p: () => unique([document.title, ...names].flatMap(pinyinWords)),
  };
  const wholeTitle = encodeTitle(foldText(document.title, simplify).text.trim());
  const length = addRuns(words, body, page, 0);
  for (const [number, field] of [...FIELDS].entries()) {
    const part = number + 1;
    if (field === 't') words.add(words.word(wholeTitle), page, addRuns(words, title, page, part) * PARTS + part);
    else if (field === 's') addRuns(words, summary, page, part);
    else if (field === 'n') addRuns(words, nameRuns, page, part);
    else fields[field]().forEach((word, place) => words.add(words.word(word), page, place * PARTS + part));
  }
  for (const found of [title, summary, body]) for (const run of found) addGaps(gaps, run, page);
  return length;
}

/** The words that `segment` names, without making a string of each. Returns how many there are. */
function addRuns(index: InvertedIndex, found: Run[], page: number, part: number): number {
  let place = 0;
  for (const { kind, characters } of found) {
    if (kind === 'han' && characters.length > 1) {
      for (let i = 1; i < characters.length; i++) index.add(index.pair(characters[i - 1], characters[i]), page, place++ * PARTS + part);
    } else index.add(index.word(encodeWord(characters.join(''))), page, place++ * PARTS + part);
  }
  return place;
}

function addGaps(index: InvertedIndex, { kind, characters }: Run, page: number): void {
  if (kind === 'han') for (let i = 2; i < characters.length; i++) index.add(index.pair(characters[i - 2], characters[i]), page, 0);
}

function unique(words: string[]): string[] {
  return [...new Set(words)];
}

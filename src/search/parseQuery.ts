import { encodeJoint, encodeSyllables, encodeWord } from './encodeWord.ts';
import { foldText, joints, runs, words } from './segment.ts';
import type { Simplify } from './simplify.ts';
import { syllables } from './syllables.ts';

/** An encoded word of a query and its place behind the first word of its part; null where the place does not matter. */
export interface QueryWord {
  word: string;
  offset: number | null;
  /** Says little: any text may contain it. */
  isPlain: boolean;
}

/** What stands between spaces in a query: looked for as a phrase. */
export interface QueryPart {
  words: QueryWord[];
  /** For literal comparison with folded text. */
  folded: string;
  /** Words for marking where the whole part does not stand together. */
  pieces: string[];
}

/** Characters that bind and ask. */
const PLAIN = /[的了]/u;

/** `下帅 坳仔镇` -> two parts, `下帅` and `坳仔` + `仔镇`. */
export function parseQuery(query: string, simplify: Simplify): QueryPart[] {
  return query.split(/[\s"“”「」『』]+/u).map((part) => parsePart(part, simplify)).filter((part) => part.words.length > 0);
}

/**
 * A single Han character at either end of a phrase is a word of its own only if the article's run ends there too
 * (`25日` in `25日上午`): it is left out, and the joint of `25` and `日` stands for it.
 */
function parsePart(part: string, simplify: Simplify): QueryPart {
  const found = runs(part, simplify);
  const all = found.flatMap((run) => words(run).map((word) => ({ word, lone: run.kind === 'han' && run.characters.length === 1 })));
  const inner = trimmed(all, ({ lone }) => !lone);
  const kept = inner.length ? inner : all;
  return {
    words: [
      ...kept.map(({ word }, offset) => ({ word: encodeWord(word), offset, isPlain: PLAIN.test(word) })),
      ...joints(found).map(([before, after]) => ({ word: encodeJoint(before, after), offset: null, isPlain: false })),
    ],
    folded: foldText(part, simplify).text.trim(),
    pieces: kept.map(({ word }) => word),
  };
}

/** Readings of a query as pinyin, the likeliest first; none where it has other characters. */
export function pinyinReadings(query: string): QueryPart[][] {
  return syllables(query.toLowerCase().normalize('NFC').replace(/[\s'’]+/g, '').replaceAll('ü', 'v')).map((read) => [{
    words: read.slice(1).map((syllable, i) => ({ word: encodeSyllables(read[i], syllable), offset: null, isPlain: false })), folded: '', pieces: [],
  }]);
}

function trimmed<Item>(items: Item[], keep: (item: Item) => boolean): Item[] {
  const first = items.findIndex(keep);
  return first === -1 ? [] : items.slice(first, items.findLastIndex(keep) + 1);
}

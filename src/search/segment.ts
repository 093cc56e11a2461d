import type { Simplify } from './simplify.ts';

/** A run of one kind of character, normalised, with the place of each character in the original text. */
export interface Run {
  kind: 'han' | 'latin' | 'digits';
  characters: string[];
  starts: number[];
  /** Where the last character ends in the original. */
  end: number;
}

const HAN = /\p{Script=Han}/u;
const LETTER = /\p{L}/u;
const DIGIT = /\p{Nd}/u;
const MARK = /\p{M}/gu;

/**
 * The one segmentation of articles (build) and of queries (browser). Text is folded character by character
 * (compatibility forms, case, accents, traditional characters), so that places in the original stay known,
 * and cut into runs: `A股2.5万` -> `a`, `股`, `2`, `5`, `万`.
 */
export function runs(text: string, simplify: Simplify): Run[] {
  const found: Run[] = [];
  let current: Run | null = null;
  let start = 0;
  for (const original of text) {
    const end = start + original.length;
    for (const { character, kind } of folded(original)) {
      if (kind === null) {
        current = null;
        continue;
      }
      if (current === null || current.kind !== kind) found.push((current = { kind, characters: [], starts: [], end }));
      current.characters.push(kind === 'han' ? simplify(character) : character);
      current.starts.push(start);
      current.end = end;
    }
    start = end;
  }
  return found;
}

/** Text as it is compared literally: folded, with one space for all that lies between runs. */
export interface FoldedText {
  text: string;
  /** Where each UTF-16 unit of `text` comes from in the original. */
  starts: number[];
  ends: number[];
}

export function foldText(original: string, simplify: Simplify): FoldedText {
  const whole: FoldedText = { text: '', starts: [], ends: [] };
  let start = 0;
  for (const each of original) {
    const end = start + each.length;
    for (const { character, kind } of folded(each)) {
      const unit = kind === null ? ' ' : kind === 'han' ? simplify(character) : character;
      if (unit === ' ' && whole.text.endsWith(' ')) continue;
      whole.text += unit;
      for (let i = 0; i < unit.length; i++) {
        whole.starts.push(start);
        whole.ends.push(end);
      }
    }
    start = end;
  }
  return whole;
}

interface Folded {
  character: string;
  kind: Run['kind'] | null;
}

/** By the code of a character. */
const known: Folded[][] = [];

/** A text repeats its few thousand characters. An accent alone folds to nothing: it neither belongs to a run nor ends one. */
function folded(original: string): Folded[] {
  return (known[original.codePointAt(0)!] ??= [...fold(original)].map((character) => ({ character, kind: kindOf(character) })));
}

/**
 * Words of a run: overlapping pairs of Han characters (`怀集县` -> `怀集`, `集县`), a single Han character alone,
 * a whole run of letters or digits.
 */
export function words(run: Run): string[] {
  if (run.kind !== 'han') return [run.characters.join('')];
  if (run.characters.length === 1) return [run.characters[0]];
  return run.characters.slice(1).map((character, i) => run.characters[i] + character);
}

/** All words of a text in order. */
export function segment(text: string, simplify: Simplify): string[] {
  return runs(text, simplify).flatMap(words);
}

/** Where a Han character and letters or digits touch, for each its two sides: `A股2万` -> `a`|`股`, `股`|`2`, `2`|`万`. */
export function joints(found: Run[]): [before: string, after: string][] {
  return found.slice(1).flatMap((run, i): [string, string][] => {
    const before = found[i];
    if (before.end !== run.starts[0] || (before.kind === 'han') === (run.kind === 'han')) return [];
    return [[before.kind === 'han' ? before.characters.at(-1)! : before.characters.join(''), run.kind === 'han' ? run.characters[0] : run.characters.join('')]];
  });
}

function fold(character: string): string {
  if (character < '\x80') return character.toLowerCase();
  const folded = character.normalize('NFKC').toLowerCase();
  return HAN.test(folded) ? folded : folded.normalize('NFD').replace(MARK, '');
}

function kindOf(character: string): Run['kind'] | null {
  if (character < '\x80') {
    if (character >= 'a' && character <= 'z') return 'latin';
    return character >= '0' && character <= '9' ? 'digits' : null;
  }
  if (HAN.test(character)) return 'han';
  if (DIGIT.test(character)) return 'digits';
  return LETTER.test(character) ? 'latin' : null;
}

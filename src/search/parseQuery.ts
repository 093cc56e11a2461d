import { foldText, runs, words } from './segment.ts';
import type { Simplify } from './simplify.ts';

/** A word of a query and its place behind the first word of its part. */
export interface QueryWord {
  word: string;
  offset: number;
}

/** What stands between spaces in a query: looked for as a phrase. */
export interface QueryPart {
  words: QueryWord[];
  /** For literal comparison with folded text. */
  folded: string;
}

/** `下帅 坳仔镇` -> two parts, `下帅` and `坳仔` + `仔镇`. */
export function parseQuery(query: string, simplify: Simplify): QueryPart[] {
  return query.split(/[\s"“”「」『』]+/u).map((part) => parsePart(part, simplify)).filter(({ words }) => words.length > 0);
}

/**
 * A single Han character at either end of a phrase is a word of its own only if the article's run ends there too
 * (`25日` in `25日上午`): it is left out, and the literal check looks after it.
 */
function parsePart(part: string, simplify: Simplify): QueryPart {
  const found = runs(part, simplify).flatMap((run) => words(run).map((word) => ({ word, lone: run.kind === 'han' && run.characters.length === 1 })));
  const inner = trimmed(found, ({ lone }) => !lone);
  const kept = inner.length ? inner : found;
  return { words: kept.map(({ word }, offset) => ({ word, offset })), folded: foldText(part, simplify).text.trim() };
}

function trimmed<Item>(items: Item[], keep: (item: Item) => boolean): Item[] {
  const first = items.findIndex(keep);
  return first === -1 ? [] : items.slice(first, items.findLastIndex(keep) + 1);
}

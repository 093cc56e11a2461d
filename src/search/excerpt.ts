import type { QueryPart } from './parseQuery.ts';
import { foldText } from './segment.ts';
import type { Simplify } from './simplify.ts';

/** A piece of natural text; `match` pieces are what the reader looked for. */
export interface ExcerptPiece {
  text: string;
  match: boolean;
}

interface Span {
  start: number;
  end: number;
}

/** Marks every place of the query in a text. */
export function marked(text: string, parts: QueryPart[], simplify: Simplify): ExcerptPiece[] {
  return pieces(text, spans(text, parts, simplify), 0, text.length);
}

/** About `length` characters around the place where most of the query stands together, marked. */
export function excerpt(text: string, parts: QueryPart[], simplify: Simplify, length = 90): ExcerptPiece[] {
  const flat = text.replace(/([。！？；：，、”’』」》）…])\s+/gu, '$1').replace(/\s+/g, ' ').trim();
  const found = spans(flat, parts, simplify);
  const start = startOf(flat, densest(found, length), length);
  const end = Math.min(flat.length, start + length);
  const cut = pieces(flat, found, start, end);
  if (start > 0) cut.unshift({ text: '…', match: false });
  if (end < flat.length) cut.push({ text: '…', match: false });
  return cut;
}

/** Whole parts where they stand as phrases, else their words; joined where they overlap. */
function spans(text: string, parts: QueryPart[], simplify: Simplify): Span[] {
  const folded = foldText(text, simplify);
  const found = parts.flatMap((part) => {
    const whole = places(folded.text, part.folded);
    return whole.length ? whole : part.pieces.flatMap((piece) => places(folded.text, piece));
  });
  const sorted = found.sort((a, b) => a.start - b.start).map(({ start, end }) => ({ start: folded.starts[start], end: folded.ends[end - 1] }));
  const joined: Span[] = [];
  for (const span of sorted) {
    const last = joined.at(-1);
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else joined.push({ ...span });
  }
  return joined;
}

function places(text: string, wanted: string): Span[] {
  const found: Span[] = [];
  if (!wanted) return found;
  for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + wanted.length)) found.push({ start: at, end: at + wanted.length });
  return found;
}

/** First place of the stretch that contains most matched characters. */
function densest(found: Span[], length: number): number {
  let best = 0;
  let most = -1;
  for (const [i, first] of found.entries()) {
    let matched = 0;
    for (let j = i; j < found.length && found[j].end <= first.start + length; j++) matched += found[j].end - found[j].start;
    if (matched > most) [best, most] = [first.start, matched];
  }
  return best;
}

/** A little before the match, at the beginning of its clause where that is near. */
function startOf(text: string, match: number, length: number): number {
  const earliest = Math.max(0, Math.min(match - Math.floor(length / 3), text.length - length));
  if (earliest === 0) return 0;
  const clause = /^[^。！？；，、]*[。！？；，、]/u.exec(text.slice(earliest, match));
  return clause ? earliest + clause[0].length : earliest;
}

function pieces(text: string, found: Span[], from: number, to: number): ExcerptPiece[] {
  const cut: ExcerptPiece[] = [];
  let at = from;
  const push = (end: number, match: boolean) => {
    if (end > at) cut.push({ text: text.slice(at, end), match });
    at = Math.max(at, end);
  };
  for (const { start, end } of found) {
    if (end <= from || start >= to) continue;
    push(Math.min(start, to), false);
    push(Math.min(end, to), true);
  }
  push(to, false);
  return cut;
}

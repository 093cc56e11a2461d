import type { ByteReader } from './byteReader.ts';
import type { ByteWriter } from './byteWriter.ts';

/** A page on which a word stands. Lists of places begin with the first place and go on with the steps from each to the next. */
export interface WordPage {
  /** From the word's page before this one, of the first from 0. */
  step: number;
  body: number[];
  /** Numbers of fields in rising order, each with the places in it. */
  fields: [field: number, places: number[]][];
}

/** Where words stand, in order of page, part and place. A part is 0 for the body, 1 + its number for a field. */
export interface Occurrences {
  pages: Uint32Array;
  /** Place times `PARTS` plus part. */
  places: Uint32Array;
}

export const PARTS = 8;

/** Lowest two bits of a page's first number. Nearly every word stands once in a body. */
const ONCE = 0, OFTEN = 1, FIELDS = 2, BOTH = 3;

/** Writes the pages of one word: its occurrences from `from` to before `to`. */
export function writePages(writer: ByteWriter, { pages, places }: Occurrences, from: number, to: number): void {
  let before = 0;
  for (let at = from; at < to; ) {
    const page = pages[at];
    let end = at;
    while (end < to && pages[end] === page) end++;
    let body = at;
    while (body < end && places[body] % PARTS === 0) body++;
    const kind = body === end ? (body - at === 1 ? ONCE : OFTEN) : body === at ? FIELDS : BOTH;
    writer.number((page - before) * 4 + kind);
    if (kind === OFTEN || kind === BOTH) writer.number(body - at);
    if (kind !== FIELDS) writePlaces(writer, places, at, body);
    if (kind === FIELDS || kind === BOTH) writeFields(writer, places, body, end);
    before = page;
    at = end;
  }
}

function writeFields(writer: ByteWriter, places: Uint32Array, from: number, to: number): void {
  for (let at = from; at < to; ) {
    const part = places[at] % PARTS;
    let end = at;
    while (end < to && places[end] % PARTS === part) end++;
    writer.number(((end - at) * PARTS + part - 1) * 2 + Number(end === to));
    writePlaces(writer, places, at, end);
    at = end;
  }
}

function writePlaces(writer: ByteWriter, places: Uint32Array, from: number, to: number): void {
  let before = 0;
  for (let at = from; at < to; at++) {
    const place = Math.floor(places[at] / PARTS);
    writer.number(place - before);
    before = place;
  }
}

/** Reads what `writePages` wrote, to the end of the bytes. */
export function readPages(reader: ByteReader): WordPage[] {
  const pages: WordPage[] = [];
  while (reader.hasMore) {
    const head = reader.number();
    const kind = head & 3;
    const count = kind === FIELDS ? 0 : kind === ONCE ? 1 : reader.number();
    pages.push({ step: head >>> 2, body: numbers(reader, count), fields: kind === FIELDS || kind === BOTH ? readFields(reader) : [] });
  }
  return pages;
}

function readFields(reader: ByteReader): WordPage['fields'] {
  const fields: WordPage['fields'] = [];
  for (let isLast = false; !isLast; ) {
    const head = reader.number();
    isLast = (head & 1) === 1;
    fields.push([(head >>> 1) % PARTS, numbers(reader, Math.floor((head >>> 1) / PARTS))]);
  }
  return fields;
}

function numbers(reader: ByteReader, count: number): number[] {
  return Array.from({ length: count }, () => reader.number());
}

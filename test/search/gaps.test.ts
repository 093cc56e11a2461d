import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDocument } from '../../src/search/addDocument.ts';
import { ByteReader } from '../../src/search/byteReader.ts';
import { bucketOf, encodeWord } from '../../src/search/encodeWord.ts';
import { readGapPages } from '../../src/search/gaps.ts';
import { InvertedIndex } from '../../src/search/invertedIndex.ts';
import { containsNear } from '../../src/search/nearMatches.ts';
import type { SearchDocument } from '../../src/search/searchEntry.ts';
import { addGapFiles, type Files } from '../../src/search/shardFiles.ts';
import { gapFile } from '../../src/search/shardFormat.ts';
import { simplifyWith } from '../../src/search/simplify.ts';
import { unpackBucket } from '../../src/search/wordBuckets.ts';

const document = (text: string): SearchDocument => ({
  url: '/', title: '', summary: '', date: '2026-01-01', ms: 0, section: '/', sectionTitles: [], places: [], authors: [], tags: [], picture: '', file: '', text,
});

/** What the browser reads of a gap: its pages, null when it is usual, nothing when it is nowhere. */
function ask(texts: string[]): (gap: string) => number[] | null | undefined {
  const indexes = { words: new InvertedIndex(), gaps: new InvertedIndex() };
  texts.forEach((text, page) => addDocument(indexes, page, document(text), simplifyWith('')));
  const files: Files = new Map();
  const buckets = addGapFiles(files, indexes, texts.length);
  return (gap) => {
    const bucket = unpackBucket(files.get(gapFile(bucketOf(encodeWord(gap), buckets)))!);
    const found = bucket.find(({ word }) => word === encodeWord(gap));
    return found && (found.bytes && readGapPages(new ByteReader(found.bytes)));
  };
}

describe('the literal index of gaps', () => {
  it('pairs characters with one between them, within a run', () => {
    const gap = ask(['怀集县城，绥江A水']);
    expect(['怀县', '集城', '县绥', '绥水', '怀集'].map(gap)).toEqual([[0], [0], undefined, undefined, undefined]);
  });

  it('answers for every gap the articles that contain it', () => {
    const text = fc.string({ unit: fc.constantFrom(...'怀集县绥江，'), maxLength: 12 });
    fc.assert(fc.property(fc.array(text, { minLength: 1, maxLength: 9 }), (texts) => {
      const gap = ask(texts);
      for (const first of '怀集县绥江') {
        for (const second of '怀集县绥江') {
          const expected = texts.flatMap((each, i) => (new RegExp(`${first}[^，]${second}`).test(each) ? [i] : []));
          expect(gap(first + second) ?? []).toEqual(expected);
        }
      }
    }));
  });

  it('does not list a gap that many articles contain', () => {
    expect(ask(Array.from({ length: 20 }, () => '怀集县'))('怀县')).toBeNull();
  });
});

describe('containsNear', () => {
  it.each([
    ['怀集县城', '怀具县城', true],
    ['怀集县城', '怀县城', true],
    ['怀集县城', '怀集城县', false],
    ['去怀集县里', '怀集县城', true],
    ['绥江水位', '怀集县城', false],
  ])('%s for %s', (text, query, expected) => expect(containsNear(text, [...query])).toBe(expected));
});

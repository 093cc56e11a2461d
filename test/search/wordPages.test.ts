import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ByteReader } from '../../src/search/byteReader.ts';
import { ByteWriter } from '../../src/search/byteWriter.ts';
import { InvertedIndex } from '../../src/search/invertedIndex.ts';
import { PARTS, readPages, type WordPage, writePages } from '../../src/search/wordPages.ts';

const steps = fc.array(fc.integer({ min: 0, max: 40_000 }), { minLength: 1, maxLength: 5 });
const page = fc.record({
  step: fc.integer({ min: 1, max: 5000 }),
  body: fc.oneof(fc.constant<number[]>([]), steps),
  fields: fc.uniqueArray(fc.tuple(fc.integer({ min: 0, max: 5 }), steps), { selector: ([field]) => field, maxLength: 3 }).map((fields) => fields.sort(([a], [b]) => a - b)),
}).filter(({ body, fields }) => body.length + fields.length > 0);

function added(words: WordPage[][]): InvertedIndex {
  const index = new InvertedIndex();
  const all = words.flatMap((pages, word) => pages.map((each, i) => ({ word, each, page: pages.slice(0, i + 1).reduce((sum, { step }) => sum + step, 0) })));
  // As articles come: page by page.
  for (const { word, each, page } of all.sort((a, b) => a.page - b.page)) {
    for (const [part, places] of [[0, each.body], ...each.fields.map(([field, list]) => [field + 1, list])] as [number, number[]][]) {
      let place = 0;
      for (const step of places) index.add(index.word(`w${word}`), page, (place += step) * PARTS + part);
    }
  }
  return index;
}

it('reads what it wrote of every word', () => {
  fc.assert(fc.property(fc.array(fc.array(page, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 4 }), (given) => {
    const { words, occurrences } = added(given).sorted();
    for (const { word, from, to } of words) {
      const writer = new ByteWriter();
      const expected = given[Number(word.slice(1))];
      writePages(writer, occurrences, from, to);
      expect(readPages(new ByteReader(writer.written()))).toEqual(expected);
    }
  }));
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleId } from '../../src/relate/articleId.ts';
import type { Neighbour } from '../../src/relate/nearest.ts';
import { Neighbours, type NeighbourStore } from '../../src/relate/neighbours.ts';
import { Postings } from '../../src/relate/postings.ts';
import { encodeVector, UNIT, type TermVector } from '../../src/relate/termVector.ts';
import { NOTHING_USUAL } from '../../src/relate/usualTerms.ts';

/** Small windows, so that a few dozen articles push each other in and out of sight. */
const limits = { window: 2, kept: 3 };

class MemoryStore implements NeighbourStore {
  readonly vectors = new Map<number, TermVector>();
  readonly lists = new Map<number, Neighbour[]>();
  vector(id: number): Uint32Array {
    return encodeVector(this.vectors.get(id)!);
  }
  neighbours(id: number): Neighbour[] {
    return [...(this.lists.get(id) ?? [])];
  }
  setNeighbours(id: number, list: Neighbour[]): void {
    this.lists.set(id, list);
  }
}

const emptyPostings = () => new Postings({ load: () => null, save: () => {}, drop: () => {} });

function fromScratch(vectors: Map<number, TermVector>): Map<number, Neighbour[]> {
  const store = new MemoryStore();
  for (const [id, vector] of vectors) store.vectors.set(id, vector);
  const neighbours = new Neighbours(emptyPostings(), store, NOTHING_USUAL, limits);
  for (const id of vectors.keys()) neighbours.place(id);
  return new Map([...vectors.keys()].sort().map((id) => [id, neighbours.find(id)]));
}

const vectors = fc.uniqueArray(fc.integer({ min: 1, max: 8 }), { minLength: 1, maxLength: 5 }).map((terms): TermVector => ({
  heavy: Uint32Array.from(terms.slice(0, 3)),
  heavyWeights: Uint32Array.from(terms.slice(0, 3), (_, i) => Math.round(UNIT / (i + 2))),
  cells: Uint32Array.from(terms, (term, i) => (term << 16) | Math.round(UNIT / (i + 2))),
}));

const edits = fc.array(
  fc.record({ minute: fc.integer({ min: 0, max: 30 }), vector: vectors, remove: fc.boolean() }),
  { minLength: 1, maxLength: 60 },
);

describe('Neighbours', () => {
  it('stay what a fresh computation gives, through any sequence of additions and removals', () => {
    fc.assert(
      fc.property(edits, (sequence) => {
        const store = new MemoryStore();
        const neighbours = new Neighbours(emptyPostings(), store, NOTHING_USUAL, limits);
        for (const { minute, vector, remove } of sequence) {
          const id = articleId(minute * 500_000 * 60_000, `/${minute}/`);
          if (store.vectors.has(id)) {
            neighbours.remove(id);
            store.vectors.delete(id);
            store.lists.delete(id);
          }
          if (!remove) {
            store.vectors.set(id, vector);
            neighbours.add(id);
          }
          expect(new Map([...store.lists].sort(([a], [b]) => a - b))).toEqual(
            new Map([...fromScratch(store.vectors)].sort(([a], [b]) => a - b)),
          );
        }
      }),
      { numRuns: Number(process.env.RUNS ?? 300) },
    );
  });

  it('names exactly the articles whose list changed as holders', () => {
    const store = new MemoryStore();
    const neighbours = new Neighbours(emptyPostings(), store, NOTHING_USUAL, limits);
    const vector: TermVector = {
      heavy: Uint32Array.of(1, 2), heavyWeights: Uint32Array.of(11585, 11585),
      cells: Uint32Array.of((1 << 16) | 11585, (2 << 16) | 11585),
    };
    const [one, two] = [articleId(0, '/one/'), articleId(60_000, '/two/')];
    for (const id of [one, two]) {
      store.vectors.set(id, vector);
      neighbours.add(id);
    }
    expect(neighbours.holders(two)).toEqual([one]);
  });
});

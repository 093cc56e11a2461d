import { Candidates } from './candidates.ts';
import { admit, LEAST_SCORE, leastOf, type Neighbour } from './nearest.ts';
import { NearestLists } from './nearestLists.ts';
import type { Postings } from './postings.ts';
import { decay } from './decay.ts';
import { UNIT, type TermVector } from './termVector.ts';
import { damped, type UsualLevels } from './usualTerms.ts';
import { VectorPool } from './vectorPool.ts';

/** What the computation reads and writes of each article. */
export interface NeighbourStore {
  /** As `encodeVector` gives it. */
  vector(id: number): Uint32Array;
  neighbours(id: number): Neighbour[];
  setNeighbours(id: number, list: Neighbour[]): void;
}

/** `window`: for each heavy term, the articles nearest in time on either side. `kept`: ten cards, and a few to stand in for repeats. */
const LIMITS = { window: 32, kept: 16 };
/** A pair is compared in full only if its shared heavy terms alone, aged, give this much. */
const CANDIDATE_SCORE = 0.01 * UNIT * UNIT;

/** Nearest articles of every article, kept exact while articles come and go; looks at nobody who cannot be touched. */
export class Neighbours {
  private readonly postings: Postings;
  private readonly store: NeighbourStore;
  private readonly candidates: Candidates;
  private readonly kept: number;
  private readonly vectors: VectorPool;

  constructor(postings: Postings, store: NeighbourStore, usual: UsualLevels, { window, kept } = LIMITS) {
    this.postings = postings;
    this.store = store;
    this.vectors = new VectorPool((number) => damped(store.vector(postings.ids[number]), usual));
    this.candidates = new Candidates(postings, window);
    this.kept = kept;
  }

  /** Makes `id` findable without telling anybody: for filling an index at once. */
  place(id: number): void {
    const { heavy, heavyWeights } = this.vector(id);
    heavy.forEach((term, i) => this.postings.insert(term, id, heavyWeights[i]));
  }

  /** The neighbours of `id` from scratch, nearest first. */
  find(id: number): Neighbour[] {
    const list: Neighbour[] = [];
    const own = this.postings.number(id);
    for (const other of this.inSight(id)) admit(list, this.kept, this.postings.ids[other], this.score(own, other));
    return list;
  }

  /**
   * The same for one article after another while all stay in place: sight and score are symmetric, so that a pair is
   * compared once only, when the first of the two is asked for.
   */
  finder(): (id: number) => Neighbour[] {
    const { ids } = this.postings;
    const lists = new NearestLists(ids.length, this.kept);
    const isFound = new Uint8Array(ids.length);
    return (id) => {
      const own = this.postings.number(id);
      isFound[own] = 1;
      for (const other of this.inSight(id)) {
        if (isFound[other] === 1) continue;
        const score = this.score(own, other);
        if (score < LEAST_SCORE) continue;
        lists.admit(own, other, score);
        lists.admit(other, own, score);
      }
      return lists.get(own).map(({ other, score }) => ({ id: ids[other], score }));
    };
  }

  /** Adds `id`, whose vector the store already has. Returns the articles whose neighbours changed. */
  add(id: number): Set<number> {
    this.place(id);
    const changed = new Set<number>();
    for (const [one, other] of this.candidates.pushedApart(id, this.vector(id))) {
      if (this.holds(one, other)) this.refresh(one, changed);
      if (this.holds(other, one)) this.refresh(other, changed);
    }
    const list: Neighbour[] = [];
    const own = this.postings.number(id);
    for (const number of this.inSight(id)) {
      const score = this.score(own, number);
      const other = this.postings.ids[number];
      admit(list, this.kept, other, score);
      const theirs = this.store.neighbours(other);
      if (theirs.some((known) => known.id === id)) continue;
      if (admit(theirs, this.kept, id, score)) this.set(other, theirs, changed);
    }
    this.set(id, list, changed);
    return changed;
  }

  /** Removes `id`, whose vector the store still has. Returns the articles whose neighbours changed. */
  remove(id: number): Set<number> {
    const vector = this.vector(id);
    const holders = this.holders(id);
    for (const term of vector.heavy) this.postings.remove(term, id);
    const changed = new Set<number>();
    for (const other of holders) this.refresh(other, changed);
    for (const [one, other] of this.candidates.movedTogether(id, vector)) {
      const score = this.score(this.postings.number(one), this.postings.number(other));
      if (score >= leastOf(this.store.neighbours(one), this.kept)) this.refresh(one, changed);
      if (score >= leastOf(this.store.neighbours(other), this.kept)) this.refresh(other, changed);
    }
    // It may come back with another vector.
    this.vectors.drop(this.postings.number(id));
    return changed;
  }

  /** The articles that have `id` among their neighbours. */
  holders(id: number): number[] {
    return this.candidates.of(id, this.vector(id)).map((other) => this.postings.ids[other]).filter((other) => this.holds(other, id));
  }

  private vector(id: number): TermVector {
    return this.vectors.get(this.postings.number(id));
  }

  private holds(id: number, other: number): boolean {
    return this.store.neighbours(id).some((known) => known.id === other);
  }

  private refresh(id: number, changed: Set<number>): void {
    this.set(id, this.find(id), changed);
  }

  private set(id: number, list: Neighbour[], changed: Set<number>): void {
    this.store.setNeighbours(id, list);
    changed.add(id);
  }

  /** Numbers of the articles that are to be compared with `id`. */
  private inSight(id: number): number[] {
    const { ids } = this.postings;
    return this.candidates.of(id, this.vector(id)).filter((other) => this.candidates.shared(other) * decay(id, ids[other]) >= CANDIDATE_SCORE);
  }

  /** How near two articles are, by their numbers. */
  private score(own: number, other: number): number {
    return this.vectors.cosine(own, other) * decay(this.postings.ids[own], this.postings.ids[other]);
  }
}

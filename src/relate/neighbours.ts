import { Candidates } from './candidates.ts';
import type { Postings } from './postings.ts';
import { decay } from './decay.ts';
import { UNIT, type TermVector } from './termVector.ts';
import { VectorPool } from './vectorPool.ts';

/** Another article and how near it is, 0 to 1. */
export interface Neighbour {
  id: number;
  score: number;
}

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
const CANDIDATE_SCORE = 0.02 * UNIT * UNIT;
const LEAST_SCORE = 0.04;

/** Nearest articles of every article, kept exact while articles come and go; looks at nobody who cannot be touched. */
export class Neighbours {
  private readonly postings: Postings;
  private readonly store: NeighbourStore;
  private readonly candidates: Candidates;
  private readonly kept: number;
  private readonly vectors: VectorPool;

  constructor(postings: Postings, store: NeighbourStore, { window, kept } = LIMITS) {
    this.postings = postings;
    this.store = store;
    this.vectors = new VectorPool((number) => store.vector(postings.ids[number]));
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
    for (const other of this.inSight(id)) this.admit(list, this.postings.ids[other], this.score(own, other));
    return list;
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
      this.admit(list, other, score);
      const theirs = this.store.neighbours(other);
      if (theirs.some((known) => known.id === id)) continue;
      if (this.admit(theirs, id, score)) this.set(other, theirs, changed);
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
      if (score >= this.leastOf(this.store.neighbours(one))) this.refresh(one, changed);
      if (score >= this.leastOf(this.store.neighbours(other))) this.refresh(other, changed);
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

  private leastOf(list: Neighbour[]): number {
    return list.length < this.kept ? LEAST_SCORE : list[list.length - 1].score;
  }

  /** Puts the article into the sorted list if it is near enough; equal scores prefer the newer one. */
  private admit(list: Neighbour[], id: number, score: number): boolean {
    if (score < LEAST_SCORE) return false;
    let at = list.length;
    while (at > 0 && isNearer(id, score, list[at - 1])) at--;
    if (at >= this.kept) return false;
    list.splice(at, 0, { id, score });
    if (list.length > this.kept) list.pop();
    return true;
  }
}

function isNearer(id: number, score: number, other: Neighbour): boolean {
  return score > other.score || (score === other.score && id > other.id);
}

import { Candidates } from './candidates.ts';
import type { Postings } from './postings.ts';
import { cosine, decay } from './similarity.ts';
import { UNIT, type TermVector } from './terms.ts';

/** Another article and how near it is, 0 to 1. */
export interface Neighbour {
  id: number;
  score: number;
}

/** What the computation reads and writes of each article. */
export interface NeighbourStore {
  vector(id: number): TermVector;
  neighbours(id: number): Neighbour[];
  setNeighbours(id: number, list: Neighbour[]): void;
}

export interface NeighbourLimits {
  /** For each heavy term, the articles nearest in time on either side. */
  window: number;
  /** Ten cards, and a few to stand in for those that the editor's choice repeats. */
  kept: number;
}

const LIMITS: NeighbourLimits = { window: 32, kept: 16 };
/** A pair is compared in full only if its shared heavy terms alone, aged, give this much. */
const CANDIDATE_SCORE = 0.02 * UNIT * UNIT;
const LEAST_SCORE = 0.04;

/** Nearest articles of every article, kept exact while articles come and go; looks at nobody who cannot be touched. */
export class Neighbours {
  private readonly postings: Postings;
  private readonly store: NeighbourStore;
  private readonly candidates: Candidates;
  private readonly kept: number;
  /** By an article's number in the postings: a search in a map for each comparison would cost as much as the comparison. */
  private readonly vectors: (TermVector | undefined)[] = [];

  constructor(postings: Postings, store: NeighbourStore, { window, kept }: NeighbourLimits = LIMITS) {
    this.postings = postings;
    this.store = store;
    this.candidates = new Candidates(postings, window);
    this.kept = kept;
  }

  /** Makes `id` findable without telling anybody: for filling an index at once. */
  place(id: number): void {
    const { heavy, heavyWeights } = this.store.vector(id);
    heavy.forEach((term, i) => this.postings.insert(term, id, heavyWeights[i]));
  }

  /** The neighbours of `id` from scratch, nearest first. */
  find(id: number): Neighbour[] {
    const vector = this.store.vector(id);
    const list: Neighbour[] = [];
    for (const other of this.inSight(id, vector)) this.admit(list, this.compare(id, vector, other));
    return list;
  }

  /** Adds `id`, whose vector the store already has. Returns the articles whose neighbours changed. */
  add(id: number): Set<number> {
    const vector = this.store.vector(id);
    this.place(id);
    const changed = new Set<number>();
    for (const [one, other] of this.candidates.pushedApart(id, vector)) {
      if (this.holds(one, other)) this.refresh(one, changed);
      if (this.holds(other, one)) this.refresh(other, changed);
    }
    const list: Neighbour[] = [];
    for (const other of this.inSight(id, vector)) {
      const neighbour = this.compare(id, vector, other);
      this.admit(list, neighbour);
      const theirs = this.store.neighbours(neighbour.id);
      if (theirs.some((known) => known.id === id)) continue;
      if (this.admit(theirs, { id, score: neighbour.score })) this.set(neighbour.id, theirs, changed);
    }
    this.set(id, list, changed);
    return changed;
  }

  /** Removes `id`, whose vector the store still has. Returns the articles whose neighbours changed. */
  remove(id: number): Set<number> {
    const vector = this.store.vector(id);
    const holders = this.holders(id);
    for (const term of vector.heavy) this.postings.remove(term, id);
    const changed = new Set<number>();
    for (const other of holders) this.refresh(other, changed);
    for (const [one, other] of this.candidates.movedTogether(id, vector)) {
      const { score } = this.compare(one, this.store.vector(one), this.postings.number(other));
      if (score >= this.leastOf(this.store.neighbours(one))) this.refresh(one, changed);
      if (score >= this.leastOf(this.store.neighbours(other))) this.refresh(other, changed);
    }
    // It may come back with another vector.
    delete this.vectors[this.postings.number(id)];
    return changed;
  }

  /** The articles that have `id` among their neighbours. */
  holders(id: number): number[] {
    return this.candidates.of(id, this.store.vector(id)).map((other) => this.postings.ids[other]).filter((other) => this.holds(other, id));
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
  private inSight(id: number, vector: TermVector): number[] {
    const { ids } = this.postings;
    return this.candidates.of(id, vector).filter((other) => this.candidates.shared(other) * decay(id, ids[other]) >= CANDIDATE_SCORE);
  }

  /** `other`: its number. */
  private compare(id: number, vector: TermVector, other: number): Neighbour {
    const otherId = this.postings.ids[other];
    const theirs = (this.vectors[other] ??= this.store.vector(otherId));
    return { id: otherId, score: cosine(vector, theirs) * decay(id, otherId) };
  }

  private leastOf(list: Neighbour[]): number {
    return list.length < this.kept ? LEAST_SCORE : list[list.length - 1].score;
  }

  /** Puts `neighbour` into the sorted list if it is near enough; equal scores prefer the newer article. */
  private admit(list: Neighbour[], neighbour: Neighbour): boolean {
    if (neighbour.score < LEAST_SCORE) return false;
    let at = list.length;
    while (at > 0 && isNearer(neighbour, list[at - 1])) at--;
    if (at >= this.kept) return false;
    list.splice(at, 0, neighbour);
    if (list.length > this.kept) list.pop();
    return true;
  }
}

function isNearer(a: Neighbour, b: Neighbour): boolean {
  return a.score > b.score || (a.score === b.score && a.id > b.id);
}

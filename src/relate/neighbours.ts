import { position, type Postings } from './postings.ts';
import { cosine, decay, probe, type Probe } from './similarity.ts';
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
  /** Terms of an article that lead to candidates: its heaviest. */
  heavyTerms: number;
  /** For each of them, the articles nearest in time on either side. Bounds the cost in a large archive. */
  window: number;
  /** Ten cards, and a few to stand in for those that the editor's choice repeats. */
  kept: number;
}

const LIMITS: NeighbourLimits = { heavyTerms: 24, window: 64, kept: 16 };
/** A pair is a candidate only if its shared heavy terms alone give this much. */
const CANDIDATE_COSINE = 0.01 * UNIT * UNIT;
const LEAST_SCORE = 0.04;

/**
 * Nearest articles of every article, kept exact while articles come and go.
 *
 * A pair (y, x) is a candidate if x is among the `window` nearest of y in the postings of the heavy terms
 * they share, on either side, and those terms' products reach CANDIDATE_COSINE. Position distance in a
 * posting is symmetric, so whoever may gain or lose x stands in x's own windows: nobody else is looked at.
 */
export class Neighbours {
  private readonly postings: Postings;
  private readonly store: NeighbourStore;

  private readonly limits: NeighbourLimits;

  constructor(postings: Postings, store: NeighbourStore, limits: NeighbourLimits = LIMITS) {
    this.postings = postings;
    this.store = store;
    this.limits = limits;
  }

  /** Makes `id` findable without telling anybody: for filling an index at once. */
  place(id: number): void {
    this.forHeavy(this.store.vector(id), (term, weight) => this.postings.insert(term, id, weight));
  }

  /** The neighbours of `id` from scratch, nearest first. */
  find(id: number): Neighbour[] {
    const vector = this.store.vector(id);
    const own = probe(vector);
    const list: Neighbour[] = [];
    for (const [other, shared] of this.candidates(id, vector)) {
      if (shared >= CANDIDATE_COSINE) this.admit(list, this.compare(own, id, other));
    }
    return list;
  }

  /** Adds `id`, whose vector the store already has. Returns the articles whose neighbours changed. */
  add(id: number): Set<number> {
    const vector = this.store.vector(id);
    this.place(id);
    const changed = new Set<number>();
    for (const other of this.pushedOut(id, vector)) this.refresh(other, changed);
    const own = probe(vector);
    const list: Neighbour[] = [];
    for (const [other, shared] of this.candidates(id, vector)) {
      if (shared < CANDIDATE_COSINE) continue;
      const neighbour = this.compare(own, id, other);
      this.admit(list, neighbour);
      const theirs = this.store.neighbours(other);
      if (theirs.some((known) => known.id === id)) continue;
      if (this.admit(theirs, { id, score: neighbour.score })) this.set(other, theirs, changed);
    }
    this.set(id, list, changed);
    return changed;
  }

  /** Removes `id`, whose vector the store still has. Returns the articles whose neighbours changed. */
  remove(id: number): Set<number> {
    const vector = this.store.vector(id);
    const around = new Set<number>();
    this.forHeavy(vector, (term) => {
      const { ids } = this.postings.get(term);
      const at = position(ids, id);
      for (const other of ids.slice(Math.max(0, at - this.limits.window), at + this.limits.window + 1)) around.add(other);
      this.postings.remove(term, id);
    });
    around.delete(id);
    const changed = new Set<number>();
    for (const other of around) {
      if (this.store.neighbours(other).some((known) => known.id === id)) this.refresh(other, changed);
    }
    for (const other of this.movedIn(id, vector)) this.refresh(other, changed);
    return changed;
  }

  private refresh(id: number, changed: Set<number>): void {
    this.set(id, this.find(id), changed);
  }

  private set(id: number, list: Neighbour[], changed: Set<number>): void {
    this.store.setNeighbours(id, list);
    changed.add(id);
  }

  private compare(own: Probe, id: number, other: number): Neighbour {
    return { id: other, score: cosine(own, this.store.vector(other)) * decay(id, other) };
  }

  /** The articles that have `id` among their neighbours. */
  holders(id: number): number[] {
    const around = this.candidates(id, this.store.vector(id)).keys();
    return [...around].filter((other) => this.store.neighbours(other).some((known) => known.id === id));
  }

  /** Articles in the windows of `id`, with the sum of products over the heavy terms they share. */
  private candidates(id: number, vector: TermVector): Map<number, number> {
    const shared = new Map<number, number>();
    this.forHeavy(vector, (term, weight) => {
      const { ids, weights } = this.postings.get(term);
      const at = position(ids, id);
      const end = Math.min(ids.length, at + this.limits.window + 1);
      for (let i = Math.max(0, at - this.limits.window); i < end; i++) {
        if (i !== at) shared.set(ids[i], (shared.get(ids[i]) ?? 0) + weight * weights[i]);
      }
    });
    return shared;
  }

  /** Articles that lost sight of one of their neighbours because `id` now stands between them. */
  private pushedOut(id: number, vector: TermVector): Set<number> {
    const losers = new Set<number>();
    this.forHeavy(vector, (term) => {
      const { ids } = this.postings.get(term);
      const at = position(ids, id);
      for (const [one, other] of pairsAcross(ids, at - this.limits.window, at, this.limits.window + 1)) {
        if (this.store.neighbours(one).some((known) => known.id === other)) losers.add(one);
        if (this.store.neighbours(other).some((known) => known.id === one)) losers.add(other);
      }
    });
    return losers;
  }

  /** Articles that see one more candidate now that `id` no longer stands between them. */
  private movedIn(id: number, vector: TermVector): Set<number> {
    const gainers = new Set<number>();
    this.forHeavy(vector, (term) => {
      const { ids } = this.postings.get(term);
      const at = position(ids, id);
      for (const [one, other] of pairsAcross(ids, at - this.limits.window, at - 1, this.limits.window)) {
        const score = this.compare(probe(this.store.vector(one)), one, other).score;
        if (score >= this.leastOf(this.store.neighbours(one))) gainers.add(one);
        if (score >= this.leastOf(this.store.neighbours(other))) gainers.add(other);
      }
    });
    return gainers;
  }

  private forHeavy({ terms, weights }: TermVector, each: (term: number, weight: number) => void): void {
    const count = Math.min(this.limits.heavyTerms, terms.length);
    for (let i = 0; i < count; i++) each(terms[i], weights[i]);
  }

  private leastOf(list: Neighbour[]): number {
    return list.length < this.limits.kept ? LEAST_SCORE : list[list.length - 1].score;
  }

  /** Puts `neighbour` into the sorted list if it is near enough; equal scores prefer the newer article. */
  private admit(list: Neighbour[], neighbour: Neighbour): boolean {
    if (neighbour.score < LEAST_SCORE) return false;
    let at = list.length;
    while (at > 0 && isNearer(neighbour, list[at - 1])) at--;
    if (at >= this.limits.kept) return false;
    list.splice(at, 0, neighbour);
    if (list.length > this.limits.kept) list.pop();
    return true;
  }
}

/** Pairs of `ids` that stand `distance` apart, the first of them from index `from` to before or at `to`. */
function* pairsAcross(ids: readonly number[], from: number, to: number, distance: number): Generator<[number, number]> {
  for (let i = Math.max(0, from); i <= to; i++) {
    if (i + distance < ids.length) yield [ids[i], ids[i + distance]];
  }
}

function isNearer(a: Neighbour, b: Neighbour): boolean {
  return a.score > b.score || (a.score === b.score && a.id > b.id);
}

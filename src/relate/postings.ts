/** Articles that have a term among their heaviest, in order of time. */
export interface Posting {
  ids: number[];
  /** Weight of the term in each of them. */
  weights: number[];
}

/** Where postings rest between builds. */
export interface PostingStore {
  load(term: number): Posting | null;
  save(term: number, posting: Posting): void;
  drop(term: number): void;
}

/** The inverted index from which candidates come; loads a term when it is first asked for. */
export class Postings {
  private readonly store: PostingStore;
  private readonly loaded = new Map<number, Posting>();
  private readonly changed = new Set<number>();

  constructor(store: PostingStore) {
    this.store = store;
  }

  get(term: number): Posting {
    let posting = this.loaded.get(term);
    if (!posting) {
      posting = this.store.load(term) ?? { ids: [], weights: [] };
      this.loaded.set(term, posting);
    }
    return posting;
  }

  insert(term: number, id: number, weight: number): void {
    const { ids, weights } = this.get(term);
    const at = position(ids, id);
    ids.splice(at, 0, id);
    weights.splice(at, 0, weight);
    this.changed.add(term);
  }

  remove(term: number, id: number): void {
    const { ids, weights } = this.get(term);
    const at = position(ids, id);
    if (ids[at] !== id) return;
    ids.splice(at, 1);
    weights.splice(at, 1);
    this.changed.add(term);
  }

  /** Writes what changed to the store. */
  flush(): void {
    for (const term of [...this.changed].sort((a, b) => a - b)) {
      const posting = this.get(term);
      if (posting.ids.length) this.store.save(term, posting);
      else this.store.drop(term);
    }
    this.changed.clear();
  }
}

/** Index of `id` in the ascending `ids`, or where it would stand. */
export function position(ids: readonly number[], id: number): number {
  let low = 0;
  let high = ids.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ids[middle] < id) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Articles that have a term among their heaviest, by number, in order of time. */
export interface Posting {
  articles: number[];
  /** Weight of the term in each of them. */
  weights: number[];
}

/** Where postings rest between builds. */
export interface PostingStore {
  load(term: number): { ids: number[]; weights: number[] } | null;
  save(term: number, posting: { ids: number[]; weights: number[] }): void;
  drop(term: number): void;
}

/**
 * The inverted index from which candidates come; loads a term when it is first asked for. Articles have small numbers in it,
 * so that what is computed of them can lie in arrays.
 */
export class Postings {
  /** Ids of the articles by number. */
  readonly ids: number[] = [];
  private readonly store: PostingStore;
  private readonly numbers = new Map<number, number>();
  private readonly loaded = new Map<number, Posting>();
  private readonly changed = new Set<number>();

  constructor(store: PostingStore) {
    this.store = store;
  }

  get(term: number): Posting {
    let posting = this.loaded.get(term);
    if (!posting) {
      const { ids, weights } = this.store.load(term) ?? { ids: [], weights: [] };
      posting = { articles: ids.map((id) => this.number(id)), weights };
      this.loaded.set(term, posting);
    }
    return posting;
  }

  insert(term: number, id: number, weight: number): void {
    const { articles, weights } = this.get(term);
    const at = this.position(articles, id);
    articles.splice(at, 0, this.number(id));
    weights.splice(at, 0, weight);
    this.changed.add(term);
  }

  remove(term: number, id: number): void {
    const { articles, weights } = this.get(term);
    const at = this.position(articles, id);
    if (this.ids[articles[at]] !== id) return;
    articles.splice(at, 1);
    weights.splice(at, 1);
    this.changed.add(term);
  }

  /** Index of `id` in `articles`, or where it would stand. */
  position(articles: readonly number[], id: number): number {
    let low = 0;
    let high = articles.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.ids[articles[middle]] < id) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The article's number: the next one if it has none yet. */
  number(id: number): number {
    let number = this.numbers.get(id);
    if (number === undefined) {
      number = this.ids.push(id) - 1;
      this.numbers.set(id, number);
    }
    return number;
  }

  /** Writes what changed to the store. */
  flush(): void {
    for (const term of [...this.changed].sort((a, b) => a - b)) {
      const { articles, weights } = this.get(term);
      if (articles.length) this.store.save(term, { ids: articles.map((number) => this.ids[number]), weights });
      else this.store.drop(term);
    }
    this.changed.clear();
  }
}

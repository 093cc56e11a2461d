/** An article as postings hold it, with room for one computation's sum. */
export interface PostedArticle {
  readonly id: number;
  /** The computation that last touched it, and what it has summed up there. */
  round: number;
  shared: number;
}

/** Articles that have a term among their heaviest, in order of time. */
export interface Posting {
  articles: PostedArticle[];
  /** Weight of the term in each of them. */
  weights: number[];
}

/** Where postings rest between builds. */
export interface PostingStore {
  load(term: number): { ids: number[]; weights: number[] } | null;
  save(term: number, posting: { ids: number[]; weights: number[] }): void;
  drop(term: number): void;
}

/** The inverted index from which candidates come; loads a term when it is first asked for. */
export class Postings {
  private readonly store: PostingStore;
  private readonly articles = new Map<number, PostedArticle>();
  private readonly loaded = new Map<number, Posting>();
  private readonly changed = new Set<number>();

  constructor(store: PostingStore) {
    this.store = store;
  }

  get(term: number): Posting {
    let posting = this.loaded.get(term);
    if (!posting) {
      const { ids, weights } = this.store.load(term) ?? { ids: [], weights: [] };
      posting = { articles: ids.map((id) => this.posted(id)), weights };
      this.loaded.set(term, posting);
    }
    return posting;
  }

  insert(term: number, id: number, weight: number): void {
    const { articles, weights } = this.get(term);
    const at = position(articles, id);
    articles.splice(at, 0, this.posted(id));
    weights.splice(at, 0, weight);
    this.changed.add(term);
  }

  remove(term: number, id: number): void {
    const { articles, weights } = this.get(term);
    const at = position(articles, id);
    if (articles[at]?.id !== id) return;
    articles.splice(at, 1);
    weights.splice(at, 1);
    this.changed.add(term);
  }

  /** Writes what changed to the store. */
  flush(): void {
    for (const term of [...this.changed].sort((a, b) => a - b)) {
      const { articles, weights } = this.get(term);
      if (articles.length) this.store.save(term, { ids: articles.map(({ id }) => id), weights });
      else this.store.drop(term);
    }
    this.changed.clear();
  }

  private posted(id: number): PostedArticle {
    let article = this.articles.get(id);
    if (!article) {
      article = { id, round: 0, shared: 0 };
      this.articles.set(id, article);
    }
    return article;
  }
}

/** Index of `id` in `articles`, or where it would stand. */
export function position(articles: readonly PostedArticle[], id: number): number {
  let low = 0;
  let high = articles.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (articles[middle].id < id) low = middle + 1;
    else high = middle;
  }
  return low;
}

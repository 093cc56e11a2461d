import { position, type Postings, type PostedArticle } from './postings.ts';
import type { TermVector } from './terms.ts';

/**
 * Which articles are looked at as neighbours of another: for each of its heavy terms, the `window`
 * nearest in time on either side that have the term too. The window bounds the cost in a large archive;
 * distance of place in a posting is symmetric, so whoever has x in sight is in sight of x.
 */
export class Candidates {
  private readonly postings: Postings;
  private readonly window: number;
  private round = 0;

  constructor(postings: Postings, window: number) {
    this.postings = postings;
    this.window = window;
  }

  /** Articles in sight of `id`; `shared` of each is the sum of products over the heavy terms they share. */
  of(id: number, { heavy, heavyWeights }: TermVector): PostedArticle[] {
    const found: PostedArticle[] = [];
    const round = ++this.round;
    for (let term = 0; term < heavy.length; term++) {
      const { articles, weights } = this.postings.get(heavy[term]);
      const at = position(articles, id);
      const end = Math.min(articles.length, at + this.window + 1);
      for (let i = Math.max(0, at - this.window); i < end; i++) {
        const article = articles[i];
        if (article.id === id) continue;
        if (article.round !== round) {
          article.round = round;
          article.shared = 0;
          found.push(article);
        }
        article.shared += heavyWeights[term] * weights[i];
      }
    }
    return found;
  }

  /** Pairs that see each other no more because `id`, already placed, stands between them. */
  *pushedApart(id: number, { heavy }: TermVector): Generator<[number, number]> {
    for (const term of heavy) yield* this.pairsAcross(term, id, this.window + 1, 0);
  }

  /** Pairs that see each other now that `id`, already removed, no longer stands between them. */
  *movedTogether(id: number, { heavy }: TermVector): Generator<[number, number]> {
    for (const term of heavy) yield* this.pairsAcross(term, id, this.window, 1);
  }

  /** Pairs `distance` apart around the place of `id`. */
  private *pairsAcross(term: number, id: number, distance: number, less: number): Generator<[number, number]> {
    const { articles } = this.postings.get(term);
    const at = position(articles, id);
    for (let i = Math.max(0, at - this.window); i <= at - less; i++) {
      if (i + distance < articles.length) yield [articles[i].id, articles[i + distance].id];
    }
  }
}

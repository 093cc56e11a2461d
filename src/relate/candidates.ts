import type { Postings } from './postings.ts';
import type { TermVector } from './termVector.ts';

/**
 * Which articles are looked at as neighbours of another: for each of its heavy terms, the `window`
 * nearest in time on either side that have the term too. The window bounds the cost in a large archive;
 * distance of place in a posting is symmetric, so whoever has x in sight is in sight of x.
 */
export class Candidates {
  private readonly postings: Postings;
  private readonly window: number;
  /** By an article's number: the computation that last touched it, and what that has summed up. */
  private rounds = new Uint32Array(1024);
  private sums = new Float64Array(1024);
  private round = 0;

  constructor(postings: Postings, window: number) {
    this.postings = postings;
    this.window = window;
  }

  /** Numbers of the articles in sight of `id`. */
  of(id: number, { heavy, heavyWeights }: TermVector): number[] {
    const found: number[] = [];
    const own = this.postings.number(id);
    const round = ++this.round;
    for (let term = 0; term < heavy.length; term++) {
      const { articles, weights } = this.postings.get(heavy[term]);
      this.reserve();
      const at = this.postings.position(articles, id);
      const end = Math.min(articles.length, at + this.window + 1);
      for (let i = Math.max(0, at - this.window); i < end; i++) {
        const article = articles[i];
        if (article === own) continue;
        if (this.rounds[article] !== round) {
          this.rounds[article] = round;
          this.sums[article] = 0;
          found.push(article);
        }
        this.sums[article] += heavyWeights[term] * weights[i];
      }
    }
    return found;
  }

  /** The sum of products over the heavy terms that an article of the last answer shares. */
  shared(article: number): number {
    return this.sums[article];
  }

  private reserve(): void {
    if (this.postings.ids.length <= this.rounds.length) return;
    const [rounds, sums] = [this.rounds, this.sums];
    this.rounds = new Uint32Array(2 * this.postings.ids.length);
    this.sums = new Float64Array(this.rounds.length);
    this.rounds.set(rounds);
    this.sums.set(sums);
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
    const { ids } = this.postings;
    const at = this.postings.position(articles, id);
    for (let i = Math.max(0, at - this.window); i <= at - less; i++) {
      if (i + distance < articles.length) yield [ids[articles[i]], ids[articles[i + distance]]];
    }
  }
}

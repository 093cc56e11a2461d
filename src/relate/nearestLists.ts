/** For each of many articles, by number, the nearest ones found so far: in arrays of numbers, for millions come and go. */
export class NearestLists {
  private readonly kept: number;
  private readonly others: Uint32Array;
  private readonly scores: Float64Array;
  private readonly lengths: Uint8Array;

  /** `kept`: how many each of the `count` articles keeps. */
  constructor(count: number, kept: number) {
    this.kept = kept;
    this.others = new Uint32Array(count * kept);
    this.scores = new Float64Array(count * kept);
    this.lengths = new Uint8Array(count);
  }

  /** Puts `other` among the nearest of `own` if it is near enough; of two equally near the one with the higher number goes first. */
  admit(own: number, other: number, score: number): void {
    const { others, scores, lengths, kept } = this;
    const start = own * kept;
    let at = start + lengths[own];
    if (lengths[own] < kept) lengths[own]++;
    else if (!isNearer(score, other, scores[--at], others[at])) return;
    for (; at > start && isNearer(score, other, scores[at - 1], others[at - 1]); at--) {
      scores[at] = scores[at - 1];
      others[at] = others[at - 1];
    }
    scores[at] = score;
    others[at] = other;
  }

  /** The nearest of `own`, nearest first. */
  get(own: number): { other: number; score: number }[] {
    const start = own * this.kept;
    return Array.from({ length: this.lengths[own] }, (_, i) => ({ other: this.others[start + i], score: this.scores[start + i] }));
  }
}

function isNearer(score: number, other: number, thanScore: number, thanOther: number): boolean {
  return score > thanScore || (score === thanScore && other > thanOther);
}

import { bucketOf } from './encodeWord.ts';
import type { Run } from './segment.ts';

/**
 * The literal index beside Pagefind's: which articles contain two Han characters with exactly one between them (`怀县` of
 * 怀集县). It answers what pairs cannot: a query with one character wrong or missing keeps too few of its pairs.
 */
export function* gapsOf(runs: Run[]): Generator<string> {
  for (const { kind, characters } of runs) if (kind === 'han') for (let i = 2; i < characters.length; i++) yield characters[i - 2] + characters[i];
}

/** Characters of a bucket's file, unpacked. */
const BUCKET = 2500;
/** Share of the articles from which on a gap says too little to be kept. */
const USUAL = 0.04;

/** Collects the gaps of articles in their order. */
export class GapIndex {
  #postings = new Map<string, { last: number; count: number; steps: string }>();
  #articles = 0;

  add(gaps: Iterable<string>): void {
    const article = this.#articles++;
    for (const gap of gaps) {
      const known = this.#postings.get(gap);
      if (!known) this.#postings.set(gap, { last: article, count: 1, steps: article.toString(36) });
      else if (known.last !== article) {
        known.steps += ` ${(article - known.last).toString(36)}`;
        known.last = article;
        known.count++;
      }
    }
  }

  /** Lines of a gap and the steps between the numbers of its articles; a usual gap has a star instead. */
  buckets(): string[] {
    const usual = Math.max(10, this.#articles * USUAL);
    const gaps = [...this.#postings.keys()].sort();
    const lines = gaps.map((gap) => gap + (this.#postings.get(gap)!.count > usual ? '*' : this.#postings.get(gap)!.steps));
    const count = Math.max(1, Math.ceil(lines.reduce((sum, line) => sum + line.length, 0) / BUCKET));
    const buckets = Array.from({ length: count }, () => [] as string[]);
    gaps.forEach((gap, i) => buckets[bucketOf(gap, count)].push(lines[i]));
    return buckets.map((bucket) => bucket.join('\n'));
  }
}

/** Numbers of the articles that contain a gap; null when so many do that they are not listed. */
export function articlesOfGap(bucket: string, gap: string): number[] | null {
  const line = bucket.startsWith(gap) ? bucket : bucket.slice(bucket.indexOf(`\n${gap}`) + 1);
  if (!line.startsWith(gap)) return [];
  const steps = line.slice(gap.length, line.includes('\n') ? line.indexOf('\n') : undefined);
  if (steps === '*') return null;
  let article = 0;
  return steps.split(' ').map((step) => (article += parseInt(step, 36)));
}

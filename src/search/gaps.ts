import { bucketOf } from './encodeWord.ts';
import { runs } from './segment.ts';
import type { Simplify } from './simplify.ts';

/**
 * The literal index beside Pagefind's: which articles contain two Han characters with exactly one between them (`怀县` of
 * 怀集县). It answers what pairs cannot: a query with one character wrong or missing keeps too few of its pairs.
 */
export function gapsOf(text: string, simplify: Simplify): string[] {
  return runs(text, simplify).filter(({ kind }) => kind === 'han').flatMap(({ characters }) => characters.slice(2).map((character, i) => characters[i] + character));
}

/** Characters of a bucket's file, unpacked. */
const BUCKET = 2500;
/** Share of the articles from which on a gap says too little to be kept. */
const USUAL = 0.06;

/** Collects the gaps of articles in their order. */
export class GapIndex {
  #postings = new Map<string, number[]>();
  #articles = 0;
  #simplify: Simplify;

  constructor(simplify: Simplify) {
    this.#simplify = simplify;
  }

  add(texts: string[]): void {
    for (const gap of new Set(texts.flatMap((text) => gapsOf(text, this.#simplify)))) {
      const known = this.#postings.get(gap);
      if (known) known.push(this.#articles);
      else this.#postings.set(gap, [this.#articles]);
    }
    this.#articles++;
  }

  /** Lines of a gap and the steps between the numbers of its articles; a usual gap has a star instead. */
  buckets(): string[] {
    const lines = [...this.#postings].sort(([a], [b]) => (a < b ? -1 : 1)).map(([gap, articles]) => ({ gap, line: this.#line(gap, articles) }));
    const count = Math.max(1, Math.ceil(lines.reduce((sum, { line }) => sum + line.length, 0) / BUCKET));
    const buckets = Array.from({ length: count }, () => [] as string[]);
    for (const { gap, line } of lines) buckets[bucketOf(gap, count)].push(line);
    return buckets.map((bucket) => bucket.join('\n'));
  }

  #line(gap: string, articles: number[]): string {
    if (articles.length > Math.max(10, this.#articles * USUAL)) return `${gap}*`;
    return gap + articles.map((article, i) => (article - (articles[i - 1] ?? 0)).toString(36)).join(' ');
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

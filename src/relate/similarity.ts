import { minutesOf } from './articleId.ts';
import { UNIT, type TermVector } from './terms.ts';

const MINUTES_PER_YEAR = 365.25 * 24 * 60;
/** A year between two articles divides their similarity by 1.5: news ages (issue "Finding"). */
const DECAY_PER_YEAR = 0.5;

const dense = new Uint16Array(1 << 16);
let laidOut: TermVector | null = null;

/** Cosine of two vectors, 0 to 1; exact in whichever order it is asked. Many calls with the same `own` are cheap. */
export function cosine(own: TermVector, { buckets, weights }: TermVector): number {
  layOut(own);
  let sum = 0;
  for (let i = 0; i < buckets.length; i++) sum += dense[buckets[i]] * weights[i];
  return sum / (UNIT * UNIT);
}

/** Spreads a vector over all buckets, and takes the one before away. */
function layOut(own: TermVector): void {
  if (own === laidOut) return;
  if (laidOut) for (const bucket of laidOut.buckets) dense[bucket] = 0;
  for (let i = 0; i < own.buckets.length; i++) dense[own.buckets[i]] = own.weights[i];
  laidOut = own;
}

/** How much of a similarity is left at the distance in time of two articles. */
export function decay(id: number, other: number): number {
  const years = Math.abs(minutesOf(id) - minutesOf(other)) / MINUTES_PER_YEAR;
  return 1 / (1 + DECAY_PER_YEAR * years);
}

import { minutesOf } from './articleId.ts';

const MINUTES_PER_YEAR = 365.25 * 24 * 60;
/** A year between two articles divides their similarity by 1.5: news ages (issue "Finding"). */
const DECAY_PER_YEAR = 0.5;

/** How much of a similarity is left at the distance in time of two articles. */
export function decay(id: number, other: number): number {
  const years = Math.abs(minutesOf(id) - minutesOf(other)) / MINUTES_PER_YEAR;
  return 1 / (1 + DECAY_PER_YEAR * years);
}
